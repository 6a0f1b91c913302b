import type { Scenario } from "../../../scenario/document.ts";
import type { SchedulerCard } from "../../../scenario/schedulerCard.ts";

/**
 * The least share that a scheduler leaves every container, as a part of an equal share; null for a scheduler that has
 * no such parameter.
 * @param index into `scenario.schedulers`
 */
export function floorOf(scenario: Scenario, cards: readonly SchedulerCard[], index: number): number | null {
  const choice = scenario.schedulers[index];
  const param = cards.find(({ id }) => id === choice?.id)?.params.find(({ id }) => id === "floor");
  if (param?.kind !== "number") return null;
  const set = choice?.params?.floor;
  return typeof set === "number" ? set : param.default;
}
