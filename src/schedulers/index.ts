import type { SchedulerChoice } from "../scenario/document.ts";
import type { Checked, Fault } from "../scenario/fault.ts";
import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import type { Compiled } from "../sim/compiled.ts";
import type { Scheduler } from "../sim/decision.ts";
import { checkParams } from "./checkParams.ts";
import { clipperAimd } from "./clipperAimd.ts";
import { deeprt } from "./deeprt.ts";
import { dqoes } from "./dqoes.ts";
import { edf } from "./edf.ts";
import { paramsOf, type SchedulerEntry } from "./entry.ts";
import { equalShare } from "./equalShare.ts";
import { fangHeuristic } from "./fangHeuristic.ts";
import { fifo } from "./fifo.ts";
import { fixedBatch } from "./fixedBatch.ts";
import { myopic } from "./myopic.ts";
import { oracleShare } from "./oracleShare.ts";
import { pidShare } from "./pidShare.ts";
import { targetProportional } from "./targetProportional.ts";
import { triton } from "./triton.ts";

/** Every scheduler there is, in the order the picker shows them. A new one is a file beside this one and a line here. */
const entries: readonly SchedulerEntry[] = [
  fifo,
  fixedBatch,
  triton,
  edf,
  clipperAimd,
  deeprt,
  fangHeuristic,
  myopic,
  equalShare,
  targetProportional,
  pidShare,
  dqoes,
  oracleShare,
];

/** What people read of every scheduler. */
export const schedulerCards: readonly SchedulerCard[] = entries.map((entry) => entry.card);

/** A scheduler of the scenario, checked: its card, its label, and how one is made for a simulation. */
export interface ChosenScheduler {
  readonly id: string;
  readonly label: string;
  readonly create: (compiled: Compiled) => Scheduler;
}

/**
 * Looks up and checks one scheduler; faults name the place in the document.
 * @param others ids that are known elsewhere, so that a list of what there is can name them
 */
export function chooseScheduler(
  { id, params = {}, label }: SchedulerChoice,
  path: string,
  others: readonly string[] = [],
): Checked<ChosenScheduler> {
  const entry = entries.find((candidate) => candidate.card.id === id);
  if (entry === undefined) {
    const known = [...schedulerCards.map((card) => card.id), ...others].join(", ");
    return {
      ok: false,
      faults: [{ path: `${path}.id`, message: `no scheduler "${id}" can be run yet; there are ${known}` }],
    };
  }
  const faults = checkParams(entry.card, params, `${path}.params`);
  if (faults.length > 0) return { ok: false, faults };
  const values = paramsOf(entry.card, params);
  const create = (compiled: Compiled): Scheduler => entry.create(values, compiled);
  return { ok: true, value: { id, label: label ?? entry.card.name, create } };
}

/** Looks up and checks the scenario's schedulers; faults name the place in the document. */
export function chooseSchedulers(choices: readonly SchedulerChoice[]): Checked<readonly ChosenScheduler[]> {
  const faults: Fault[] = [];
  const chosen: ChosenScheduler[] = [];
  for (const [i, choice] of choices.entries()) {
    const found = chooseScheduler(choice, `schedulers[${i}]`);
    if (found.ok) chosen.push(found.value);
    else faults.push(...found.faults);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: chosen };
}
