import { plannerCards } from "../planners/index.ts";
import { learnedCard, learnedEntries } from "../policy/index.ts";
import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import { schedulerCards } from "../schedulers/index.ts";

/** Everything that can take part in a study, for pickers and manuals: schedulers, learned ones, then planners. */
export const entrantCards: readonly SchedulerCard[] = [
  ...schedulerCards,
  ...learnedEntries.map(learnedCard),
  ...plannerCards,
];
