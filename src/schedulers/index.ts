import type { SchedulerChoice } from "../scenario/document.ts";
import type { Checked, Fault } from "../scenario/fault.ts";
import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import type { Compiled } from "../sim/compiled.ts";
import type { Scheduler } from "../sim/decision.ts";
import { checkParams } from "./checkParams.ts";
import { clipperAimd } from "./clipperAimd.ts";
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

/** Looks up and checks the scenario's schedulers; faults name the place in the document. */
export function chooseSchedulers(choices: readonly SchedulerChoice[]): Checked<readonly ChosenScheduler[]> {
  const faults: Fault[] = [];
  const chosen: ChosenScheduler[] = [];
  for (const [i, { id, params = {}, label }] of choices.entries()) {
    const entry = entries.find((candidate) => candidate.card.id === id);
    if (entry === undefined) {
      const known = schedulerCards.map((card) => card.id).join(", ");
      faults.push({ path: `schedulers[${i}].id`, message: `no scheduler "${id}" can be run yet; there are ${known}` });
      continue;
    }
    faults.push(...checkParams(entry.card, params, `schedulers[${i}].params`));
    const values = paramsOf(entry.card, params);
    chosen.push({ id, label: label ?? entry.card.name, create: (compiled) => entry.create(values, compiled) });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: chosen };
}
