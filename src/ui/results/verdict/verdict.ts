import type { Scenario } from "../../../scenario/document.ts";
import { givenDuration, money, significant } from "../../parts/numbers.ts";
import { percent, percentRange } from "../../parts/percent.ts";
import { type Contender, type Finisher, isFinisher } from "../contender.ts";
import { inLedgerOrder } from "../order.ts";
import { targetText } from "../target.ts";
import { appsStanding, closestMiss, worstApp } from "./atFault.ts";
import { possessive } from "./possessive.ts";

/** The page's answer in one sentence, and the scheduler it is about (none where it is about the fleet). */
export interface Verdict {
  readonly subject: Contender | null;
  readonly sentence: string;
}

/**
 * The verdict on finished runs, by the first of these that holds: all meet every SLO, some do, some are too close to
 * call, nothing does, all queues grow, nothing fits. null where nothing has finished.
 */
export function verdictOn(scenario: Scenario, contenders: readonly Contender[]): Verdict | null {
  const finishers = inLedgerOrder(contenders, "").filter(isFinisher);
  const best = finishers[0];
  if (best === undefined) return null;
  switch (best.outcome.judgement.standing) {
    case "met":
      return met(scenario, finishers, best);
    case "too-close":
      return tooClose(scenario, best);
    case "missed":
      return missed(scenario, finishers, best);
    case "saturated":
      return saturated(finishers);
    case "does-not-fit":
      return doesNotFit(finishers, best);
  }
}

function met(scenario: Scenario, finishers: readonly Finisher[], best: Finisher): Verdict {
  const objective = scenario.apps.length === 1 ? "the SLO" : "every SLO";
  const all = finishers.length > 1 && finishers.every(({ outcome }) => outcome.judgement.standing === "met");
  if (all) {
    const group = finishers.length === 2 ? "Both schedulers" : `All ${finishers.length}`;
    return { subject: best, sentence: `${group} meet ${objective}; ${best.label} has the highest utility.` };
  }
  const total = best.outcome.run.total;
  const onTime = percent(total?.sloAttainment?.mean);
  const cost = money(total?.costPerHour?.mean);
  return { subject: best, sentence: `${best.label} meets ${objective}: ${onTime} on time at ${cost} an hour.` };
}

function tooClose(scenario: Scenario, best: Finisher): Verdict {
  const opening = `${best.label} is too close to call`;
  const app = appsStanding(scenario, best, "too-close")[0];
  if (app === undefined) return { subject: best, sentence: `${opening}.` };
  const { mean, ci95 } = app.onTime;
  const range = percentRange(Math.max(0, mean - ci95), Math.min(1, mean + ci95));
  const target = targetText(scenario.onTimeTarget);
  return { subject: best, sentence: `${opening}: ${range} of ${app.name} on time, ${target} is asked.` };
}

function missed(scenario: Scenario, finishers: readonly Finisher[], best: Finisher): Verdict {
  const closest = closestMiss(scenario, finishers) ?? best;
  const worst = worstApp(scenario, closest);
  if (worst === null) return { subject: closest, sentence: `Nothing meets every SLO; ${closest.label} comes closest.` };
  const onTime = percent(worst.onTime.mean);
  const missedByAll = finishers.every(({ outcome }) => outcome.judgement.apps[worst.app.id] !== "met");
  const sentence = missedByAll
    ? `Nothing meets ${possessive(worst.name)} ${givenDuration(worst.app.sloMs)}; ${closest.label} comes closest with ${onTime}.`
    : `Nothing meets every SLO; ${closest.label} comes closest with ${onTime} of ${worst.name} on time.`;
  return { subject: closest, sentence };
}

function saturated(finishers: readonly Finisher[]): Verdict {
  const totals = finishers.flatMap(({ outcome }) => outcome.run.total ?? []);
  const most = totals.reduce<(typeof totals)[number] | null>(
    (a, b) => (a === null || (b.completedRps?.mean ?? 0) > (a.completedRps?.mean ?? 0) ? b : a),
    null,
  );
  const arrive = significant(most?.offeredRps?.mean);
  const served = significant(most?.completedRps?.mean);
  return {
    subject: null,
    sentence: `This fleet cannot keep up: ${arrive} requests/s arrive, ${served} can be served.`,
  };
}

function doesNotFit(finishers: readonly Finisher[], best: Finisher): Verdict {
  return finishers.length === 1
    ? { subject: best, sentence: `${best.label} does not fit this fleet.` }
    : { subject: null, sentence: "No scheduler fits this fleet." };
}
