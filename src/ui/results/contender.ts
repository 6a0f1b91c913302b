import type { Metrics, Outcome, Standing } from "../../experiment/result.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { SchedulerCard } from "../../scenario/schedulerCard.ts";

/** What the results are looked at for: "" is all apps together, anything else the id of one app. */
export type Scope = string;

/** One scheduler of the scenario with what people read of it and what it achieved. */
export interface Contender {
  /** Index into `scenario.schedulers`; also the key of everything that is drawn of it. */
  readonly index: number;
  /** Scheduler id, which decides hue, dash and marker. */
  readonly id: string;
  readonly label: string;
  readonly tagline: string;
  /** How many choices above it have the same id: from 1 on its marker is hollow. */
  readonly repeat: number;
  /** null while it has not finished. */
  readonly outcome: Outcome | null;
}

/** A contender whose run is complete. */
export interface Finisher extends Contender {
  readonly outcome: Outcome;
}

/** The scenario's schedulers in its order, with their names and outcomes. */
export function contenders(
  scenario: Scenario,
  outcomes: readonly (Outcome | null)[],
  cards: readonly SchedulerCard[],
): readonly Contender[] {
  return scenario.schedulers.map((choice, index) => {
    const outcome = outcomes[index] ?? null;
    const card = cards.find((candidate) => candidate.id === choice.id);
    return {
      index,
      id: choice.id,
      label: outcome?.run.label ?? choice.label ?? card?.name ?? choice.id,
      tagline: card?.tagline ?? "",
      repeat: scenario.schedulers.slice(0, index).filter((before) => before.id === choice.id).length,
      outcome,
    };
  });
}

/** Whether a contender's run is complete. */
export function isFinisher(contender: Contender): contender is Finisher {
  return contender.outcome !== null;
}

/** What was measured of an outcome in this scope; null where it did not run. */
export function metricsIn(outcome: Outcome, scope: Scope): Metrics | null {
  return scope === "" ? outcome.run.total : (outcome.run.apps[scope] ?? null);
}

/** How an outcome stands in this scope. One app of a scheduler that can't keep up stands as the scheduler does. */
export function standingIn(outcome: Outcome, scope: Scope): Standing {
  const { standing, apps } = outcome.judgement;
  return scope === "" ? standing : (apps[scope] ?? standing);
}

/**
 * Whether an outcome has a steady latency in this scope: a queue that grows has none, and neither has a plan that does
 * not fit. An app that meets its SLO has one even where another app's queue grows.
 */
export function isSteady(outcome: Outcome, scope: Scope = ""): boolean {
  return outcome.run.feasible && (outcome.run.stable || (scope !== "" && outcome.judgement.apps[scope] === "met"));
}
