import { planners as everyPlanner, plannerCards } from "../../planners/index.ts";
import type { PlannerEntry } from "../../planners/planner.ts";
import { type Checked, type Fault, fault } from "../../scenario/fault.ts";

/** The planners with these ids, in the order given; all of them where none is named. */
export function choosePlanners(ids: readonly string[] | null): Checked<readonly PlannerEntry[]> {
  if (ids === null) return { ok: true, value: everyPlanner };
  const known = plannerCards.map(({ id }) => id).join(", ");
  if (ids.length === 0) return fault("--planners", `must name at least one of ${known}`);
  const faults: Fault[] = [];
  const chosen = ids.flatMap((id) => {
    const entry = everyPlanner.find(({ card }) => card.id === id);
    if (entry === undefined)
      faults.push({ path: "--planners", message: `no planner is called "${id}"; there are ${known}` });
    return entry ?? [];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: chosen };
}
