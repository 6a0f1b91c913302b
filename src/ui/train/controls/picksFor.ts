import type { AlgorithmOffer, Picks, TrainingOffers } from "../../../store/training.ts";

/** Picks that go together once another scheduler or algorithm is picked: what it can't have falls back to what it can. */
export function picksFor(
  { tasks, algorithms }: TrainingOffers,
  picks: Picks,
  change: { readonly scheduler: string } | { readonly algorithm: AlgorithmOffer["id"] },
): Picks {
  const task = tasks.find(
    ({ scheduler }) => scheduler === ("scheduler" in change ? change.scheduler : picks.scheduler),
  );
  const id = "algorithm" in change ? change.algorithm : (task?.algorithm ?? picks.algorithm);
  const algorithm = algorithms.find((each) => each.id === id);
  if (task === undefined || algorithm === undefined) return picks;
  const [ground = picks.ground] = task.grounds.includes(picks.ground) ? [] : task.grounds;
  const keepsStart = algorithm.begins && !("scheduler" in change);
  return {
    ...picks,
    scheduler: task.scheduler,
    algorithm: id,
    ground,
    start: keepsStart ? picks.start : "nothing",
    decisions: Math.round(algorithm.decisions * task.lengthShare),
  };
}
