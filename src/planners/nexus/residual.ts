import type { Configuration } from "../configuration.ts";
import { fits } from "../tolerance.ts";

/** Requests of one module that do not fill a machine, on one kind of machine. */
export interface Session {
  readonly ratePerS: number;
  readonly budgetS: number;
  /** Of one kind of machine. */
  readonly configurations: readonly Configuration[];
}

/** A session's turn on a machine: a batch in every duty cycle. */
export interface Turn {
  readonly session: Session;
  readonly configuration: Configuration;
}

/** Sessions that take turns on one machine. Each waits at most one duty cycle and then runs its batch. */
export interface SharedMachine {
  readonly turns: readonly Turn[];
  readonly dutyS: number;
  /** Share of the duty cycle in which the machine is busy; at most 1. */
  readonly occupancy: number;
}

/**
 * A machine for one session alone, that can do its rate: the largest batch that is in time although its first request waited
 * for the others, in a duty cycle of min(L − d, b ÷ r). The published code has the first wait for (b − 1) ÷ r, the paper's
 * text for b ÷ r, which leaves no batch partly empty (`waiting`). Where no batch is filled in time, the one that keeps the
 * machine least busy starts with what has arrived. Null where no machine can do the rate at twice the batch time.
 */
export function aloneOnMachine(session: Session, waiting: "others" | "all"): SharedMachine | null {
  const { ratePerS, budgetS, configurations } = session;
  const able = configurations
    .filter(({ durationS, ratePerS: most }) => fits(2 * durationS, budgetS) && fits(ratePerS, most))
    .map((configuration): SharedMachine => {
      const dutyS = Math.min(budgetS - configuration.durationS, configuration.batch / ratePerS);
      return { turns: [{ session, configuration }], dutyS, occupancy: Math.min(1, configuration.durationS / dutyS) };
    });
  const batchOf = ({ turns }: SharedMachine): number => turns[0]?.configuration.batch ?? 0;
  const inTime = able.filter((machine) => {
    const waitS = (waiting === "all" ? batchOf(machine) : batchOf(machine) - 1) / ratePerS;
    return fits(waitS + (machine.turns[0]?.configuration.durationS ?? 0), budgetS);
  });
  const [first, ...others] = inTime.length > 0 ? inTime : able;
  if (first === undefined) return null;
  const better = (a: SharedMachine, b: SharedMachine): boolean =>
    inTime.length > 0 ? batchOf(a) > batchOf(b) : a.occupancy < b.occupancy;
  return others.reduce((best, machine) => (better(machine, best) ? machine : best), first);
}

/**
 * Two machines' sessions on one: the shorter duty cycle counts, every batch shrinks to what arrives in it, rounded up to a
 * size that was measured. Null where the batches do not fit into the cycle, or the machines are of different kinds.
 */
export function sharing(a: SharedMachine, b: SharedMachine): SharedMachine | null {
  const dutyS = Math.min(a.dutyS, b.dutyS);
  const turns: Turn[] = [];
  for (const { session } of [...a.turns, ...b.turns]) {
    const arriving = Math.ceil(dutyS * session.ratePerS - 1e-9);
    const configuration = session.configurations.reduce<Configuration | null>(
      (best, candidate) =>
        candidate.batch >= arriving && (best === null || candidate.batch < best.batch) ? candidate : best,
      null,
    );
    if (configuration === null || !fits(dutyS + configuration.durationS, session.budgetS)) return null;
    if (configuration.device !== a.turns[0]?.configuration.device) return null;
    turns.push({ session, configuration });
  }
  const busyS = turns.reduce((sum, { configuration }) => sum + configuration.durationS, 0);
  return fits(busyS, dutyS) ? { turns, dutyS, occupancy: Math.min(1, busyS / dutyS) } : null;
}

/** Merges machines, the busiest first, each into the one that ends busiest with it; where it fits into none it stays alone. */
export function squishyPacking(machines: readonly SharedMachine[]): readonly SharedMachine[] {
  const packed: SharedMachine[] = [];
  for (const machine of [...machines].sort((a, b) => b.occupancy - a.occupancy)) {
    let place = packed.length;
    let best = machine;
    for (const [i, other] of packed.entries()) {
      const merged = sharing(other, machine);
      if (merged !== null && (place === packed.length || merged.occupancy > best.occupancy)) {
        place = i;
        best = merged;
      }
    }
    packed[place] = best;
  }
  return packed;
}
