import { deploy } from "../planners/deploy/deploy.ts";
import { applicationsOf } from "../planners/fromScenario.ts";
import { plannerCards, plannerOf } from "../planners/index.ts";
import type { Plan } from "../planners/plan.ts";
import type { PlanApplication } from "../planners/planner.ts";
import { planScenario } from "../planners/planScenario.ts";
import { type ChosenLearned, chooseLearned, learnedEntries } from "../policy/index.ts";
import type { Scenario, SchedulerChoice } from "../scenario/document.ts";
import type { Checked, Fault } from "../scenario/fault.ts";
import { meanRatePerS } from "../scenario/meanRate.ts";
import { checkParams } from "../schedulers/checkParams.ts";
import { paramsOf } from "../schedulers/entry.ts";
import { type ChosenScheduler, chooseScheduler } from "../schedulers/index.ts";
import type { Compiled } from "../sim/compiled.ts";
import { anyWaiting, type Scheduler } from "../sim/decision.ts";

/** What takes part in a study: a scheduler on the fleet it is given, or a planner on the machines that it rents. */
export type Entrant = DecidingEntrant | AskingEntrant;

/** What every entrant is. */
interface Named {
  readonly id: string;
  readonly label: string;
  /** The scenario as this one runs it. */
  readonly compiled: Compiled;
  /** What a planner rents; null for other schedulers. */
  readonly plan: Plan | null;
  /** Why a planner has no plan; null for whatever can run. */
  readonly unfit: string | null;
}

/** An entrant that decides by itself. */
export interface DecidingEntrant extends Named {
  readonly kind: "deciding";
  readonly create: (compiled: Compiled) => Scheduler;
}

/** A learned scheduler: it asks a policy, for several replications at once. */
export interface AskingEntrant extends Named, ChosenLearned {
  readonly kind: "asking";
  readonly plan: null;
  readonly unfit: null;
}

/** A choice that was looked up and checked, before anything is planned. */
export type Chosen =
  | { readonly kind: "scheduler"; readonly scheduler: ChosenScheduler }
  | { readonly kind: "learned"; readonly scheduler: ChosenLearned }
  | { readonly kind: "planner"; readonly id: string; readonly label: string; readonly plan: PlanApplication };

/** Looks up and checks the scenario's schedulers and planners; faults name the place in the document. */
export function choose(choices: readonly SchedulerChoice[]): Checked<readonly Chosen[]> {
  const faults: Fault[] = [];
  const chosen: Chosen[] = [];
  for (const [i, choice] of choices.entries()) {
    const found = chooseOne(choice, `schedulers[${i}]`);
    if (found.ok) chosen.push(found.value);
    else faults.push(...found.faults);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: chosen };
}

function chooseOne(choice: SchedulerChoice, path: string): Checked<Chosen> {
  const planner = plannerOf(choice.id);
  if (planner === undefined) {
    const learned = chooseLearned(choice, path);
    if (learned !== null)
      return learned.ok ? { ok: true, value: { kind: "learned", scheduler: learned.value } } : learned;
    const others = [...learnedEntries.map(({ card }) => card), ...plannerCards].map(({ id }) => id);
    const found = chooseScheduler(choice, path, others);
    return found.ok ? { ok: true, value: { kind: "scheduler", scheduler: found.value } } : found;
  }
  const { card } = planner;
  const params = choice.params ?? {};
  const faults = checkParams(card, params, `${path}.params`);
  if (faults.length > 0) return { ok: false, faults };
  const plan = planner.create(paramsOf(card, params));
  return { ok: true, value: { kind: "planner", id: card.id, label: choice.label ?? card.name, plan } };
}

/** Makes what was chosen ready to run: planners plan. `clockMs` is used only to say how long that took. */
export function entrantOf(chosen: Chosen, scenario: Scenario, compiled: Compiled, clockMs: () => number): Entrant {
  if (chosen.kind === "scheduler") return { kind: "deciding", ...chosen.scheduler, compiled, plan: null, unfit: null };
  if (chosen.kind === "learned") return { kind: "asking", ...chosen.scheduler, compiled, plan: null, unfit: null };
  const { id, label } = chosen;
  const unfit = (reason: string): Entrant => ({
    kind: "deciding",
    id,
    label,
    compiled,
    plan: null,
    unfit: reason,
    create: (own) => ({ ...anyWaiting(own), decide: (view) => view.wait() }),
  });
  const applications = applicationsOf(scenario, meanRatePerS);
  if (!applications.ok) return unfit(reasonOf(applications.faults));
  const answer = planScenario(applications.value, chosen.plan, clockMs);
  if (!answer.feasible) return unfit(answer.reason);
  const deployed = deploy(scenario, answer.plan);
  if (!deployed.ok) return unfit(reasonOf(deployed.faults));
  return { kind: "deciding", id, label, plan: answer.plan, unfit: null, ...deployed.value };
}

function reasonOf(faults: readonly Fault[]): string {
  return faults.map(({ path, message }) => `${path}: ${message}`).join("; ");
}
