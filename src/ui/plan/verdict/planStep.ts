import { multiple } from "../../parts/numbers.ts";
import { type Piece, sentence } from "../../results/verdict/piece.ts";
import { byCost, isSameCost, type PlannerRow, planned } from "../plannerRow.ts";

/** The planners of papers that Harpagon is compared with. */
const rivals: ReadonlySet<string> = new Set(["nexus", "scrooge", "inferline", "clipper-static"]);

/** The sentence under the verdict: what is known of the optimum, and what the rivals cost. */
export function planStep(rows: readonly PlannerRow[]): readonly Piece[] {
  const harpagon = planned(rows.find(({ id }) => id === "harpagon"));
  const optimum = planned(rows.find(({ id }) => id === "optimal"));
  const others = byCost(rows).filter(({ id }) => rivals.has(id));
  const base = harpagon ?? optimum;
  const proven = optimum === null ? [] : sentence("The optimum is proven by exact search.");
  if (base === null || others.length === 0) return proven;
  const ratios = others.map(({ plan }) => plan.costPerHour / base.plan.costPerHour);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  const times = isSameCost(least, most)
    ? `${multiple(least)}`
    : `${multiple(least).replace("×", "")} to ${multiple(most)}`;
  const who =
    others.length === 1
      ? `${others[0]?.label ?? ""} costs `
      : `The ${numbers[others.length] ?? others.length} rivals cost `;
  return [...proven, ...sentence(who, times, ` what ${base.label} does.`)];
}

const numbers: readonly string[] = ["no", "one", "two", "three", "four"];
