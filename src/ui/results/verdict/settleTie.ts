import type { Scenario } from "../../../scenario/document.ts";
import type { Finisher } from "../contender.ts";
import { targetText } from "../target.ts";
import { appsStanding } from "./atFault.ts";
import { type Piece, sentence } from "./piece.ts";

/** Beyond this many more replications another question is better than more of the same. */
export const worthwhile = 200;

/** For the first scheduler that is too close to call: on which app, and how many more replications would settle it. */
export function settleTie(scenario: Scenario, finishers: readonly Finisher[]): readonly Piece[] {
  const tied = finishers.find(({ outcome }) => outcome.judgement.standing === "too-close");
  if (tied === undefined || tied.outcome.run.replications < 2) return [];
  const apps = appsStanding(scenario, tied, "too-close");
  if (apps.length === 0) return [];
  const where = apps.map(({ name }) => name).join(" and ");
  const most = tied.outcome.evidence?.more.standing ?? null;
  if (most === null || most > worthwhile) {
    const target = targetText(scenario.onTimeTarget);
    const why = ` on ${where}: it lies so near ${target} that more replications would hardly settle it.`;
    return sentence(`${tied.label} is `, "too close to call", why);
  }
  const plural = most === 1 ? "replication" : "replications";
  return [
    ...sentence(
      `${tied.label} is `,
      "too close to call",
      ` on ${where}; about ${most} more ${plural} would settle it.`,
    ),
    { kind: "run-more", replications: most },
    { kind: "text", text: " " },
  ];
}
