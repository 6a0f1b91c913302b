import type { ParamValue } from "../scenario/document.ts";
import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import type { Compiled } from "../sim/compiled.ts";
import type { Scheduler } from "../sim/decision.ts";

/** A scheduler in the registry: what people read, and how one is made for a simulation. */
export interface SchedulerEntry {
  readonly card: SchedulerCard;
  /** Makes a scheduler for one simulation; its memory begins empty. `params` were checked against the card. */
  readonly create: (params: Params, compiled: Compiled) => Scheduler;
}

/** Typed access to parameters that were checked against a card. */
export interface Params {
  number(id: string): number;
  flag(id: string): boolean;
  choice(id: string): string;
  list(id: string): readonly number[];
}

/** Parameters by id with the card's defaults filled in. Asking for one the card does not have is a fault of the scheduler. */
export function paramsOf(card: SchedulerCard, given: Readonly<Record<string, ParamValue>>): Params {
  const spec = (id: string) => {
    const found = card.params.find((candidate) => candidate.id === id);
    if (found === undefined) throw new RangeError(`${card.id} has no parameter "${id}".`);
    return found;
  };
  const value = (id: string): ParamValue => {
    const chosen = given[id];
    if (chosen !== undefined) return chosen;
    const standard = spec(id).default;
    return typeof standard === "object" ? [...standard] : standard;
  };
  const wrong = (id: string): never => {
    throw new TypeError(`${card.id}'s parameter "${id}" is a ${spec(id).kind}.`);
  };
  return {
    number: (id) => {
      const found = value(id);
      return typeof found === "number" ? found : wrong(id);
    },
    flag: (id) => {
      const found = value(id);
      return typeof found === "boolean" ? found : wrong(id);
    },
    choice: (id) => {
      const found = value(id);
      return typeof found === "string" ? found : wrong(id);
    },
    list: (id) => {
      const found = value(id);
      return Array.isArray(found) ? found : wrong(id);
    },
  };
}
