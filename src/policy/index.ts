import type { SchedulerChoice } from "../scenario/document.ts";
import type { Checked } from "../scenario/fault.ts";
import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import { checkParams } from "../schedulers/checkParams.ts";
import { paramsOf } from "../schedulers/entry.ts";
import type { Compiled } from "../sim/compiled.ts";
import type { AskingScheduler, LearnedEntry } from "./asking.ts";
import { bcedgeEntries } from "./bcedge/entries.ts";
import { fangRl } from "./fang/fangRl.ts";
import type { ProviderChoice } from "./provider.ts";
import type { FeatureSchema } from "./schema.ts";
import { learnedParams } from "./sharedParams.ts";

/** Every learned scheduler there is, in the order the picker shows them. A new one is a file beside this one and a line here. */
export const learnedEntries: readonly LearnedEntry[] = [fangRl, ...bcedgeEntries];

/** A learned scheduler of the scenario, checked: what it reads, who answers it, and how one is made for a simulation. */
export interface ChosenLearned {
  readonly id: string;
  readonly label: string;
  readonly schema: FeatureSchema;
  readonly policy: PolicySource;
  readonly provider: ProviderChoice;
  readonly create: (compiled: Compiled) => AskingScheduler;
}

/** Where a policy comes from: a file that ships, by its name below `policies/`, or a person's own by its SHA-256. */
export type PolicySource =
  | { readonly kind: "shipped"; readonly name: string }
  | { readonly kind: "own"; readonly sha256: string };

/** What people read of a learned scheduler: its own card, and what all of them take. */
export function learnedCard({ card }: LearnedEntry): SchedulerCard {
  return { ...card, params: [...card.params, ...learnedParams] };
}

/** Looks up and checks one learned scheduler; faults name the place in the document. null where the id is no learned one's. */
export function chooseLearned(
  { id, params = {}, label }: SchedulerChoice,
  path: string,
  entries: readonly LearnedEntry[] = learnedEntries,
): Checked<ChosenLearned> | null {
  const entry = entries.find((candidate) => candidate.card.id === id);
  if (entry === undefined) return null;
  const card = learnedCard(entry);
  const faults = checkParams(card, params, `${path}.params`);
  if (faults.length > 0) return { ok: false, faults };
  const values = paramsOf(card, params);
  const policy = values.choice("policy");
  const provider = values.choice("provider");
  return {
    ok: true,
    value: {
      id,
      label: label ?? card.name,
      schema: entry.schema,
      policy: policy === "shipped" ? { kind: "shipped", name: entry.policy } : { kind: "own", sha256: policy },
      provider: provider === "wasm" || provider === "webgpu" ? provider : "auto",
      create: (compiled) => entry.create(values, compiled),
    },
  };
}
