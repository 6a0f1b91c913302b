import { clipperStatic } from "./entries/clipperStatic.ts";
import { harpagon } from "./entries/harpagon.ts";
import { harpagonPlus } from "./entries/harpagonPlus.ts";
import { inferline } from "./entries/inferline.ts";
import { nexus } from "./entries/nexus.ts";
import { optimal } from "./entries/optimal.ts";
import { optimalSplit } from "./entries/optimalSplit.ts";
import { scrooge } from "./entries/scrooge.ts";
import { marginChosen } from "./margin.ts";
import type { PlannerCard, PlannerEntry } from "./planner.ts";

/** Every planner there is, in the order in which lists show them. A new one is a file in `entries/` and a line here. */
export const planners: readonly PlannerEntry[] = [
  harpagon,
  nexus,
  scrooge,
  inferline,
  clipperStatic,
  harpagonPlus,
  optimalSplit,
  optimal,
].map(marginChosen);

/** What people read of every planner. */
export const plannerCards: readonly PlannerCard[] = planners.map(({ card }) => card);

/** The planner with this id, or undefined where there is none. */
export function plannerOf(id: string): PlannerEntry | undefined {
  return planners.find(({ card }) => card.id === id);
}
