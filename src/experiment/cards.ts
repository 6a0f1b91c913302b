import { plannerCards } from "../planners/index.ts";
import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import { schedulerCards } from "../schedulers/index.ts";

/** Everything that can take part in a study, for pickers and manuals: schedulers, then planners. */
export const entrantCards: readonly SchedulerCard[] = [...schedulerCards, ...plannerCards];
