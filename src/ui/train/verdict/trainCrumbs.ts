import type { Picks, StartId, TrainingOffers } from "../../../store/training.ts";
import { count } from "../../parts/numbers.ts";
import { startName } from "../controls/startName.ts";

/** What is trained and how: the scheduler, the algorithm, how it begins, the seed, how long. */
export function trainCrumbs(picks: Picks, offers: TrainingOffers): readonly string[] {
  const task = offers.tasks.find(({ scheduler }) => scheduler === picks.scheduler);
  const algorithm = offers.algorithms.find(({ id }) => id === picks.algorithm);
  const start: StartId = algorithm?.begins === false ? "nothing" : picks.start;
  return [
    `${task?.name ?? picks.scheduler} by ${algorithm?.name ?? picks.algorithm}`,
    startName(start, task?.rule ?? null),
    `seed ${picks.seed}`,
    `${count(picks.decisions)} decisions`,
  ];
}
