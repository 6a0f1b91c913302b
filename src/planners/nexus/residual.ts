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
 * A machine for one session alone: the largest batch whose last request is in time although its first waited for the others,
 * (b − 1) ÷ r + d ≤ L, in a duty cycle of min(L − d, b ÷ r). Null where a batch of one is too slow already.
 *
 * Source: Nexus, squishy bin packing, as in its published code.
 */
export function aloneOnMachine(session: Session): SharedMachine | null {
  const { ratePerS, budgetS, configurations } = session;
  const inTime = configurations.filter(
    ({ batch, durationS }) => fits((batch - 1) / ratePerS + durationS, budgetS) && fits(2 * durationS, budgetS),
  );
  const configuration = inTime.reduce<Configuration | null>(
    (best, candidate) => (best === null || candidate.batch > best.batch ? candidate : best),
    null,
  );
  if (configuration === null) return null;
  const dutyS = Math.min(budgetS - configuration.durationS, configuration.batch / ratePerS);
  return { turns: [{ session, configuration }], dutyS, occupancy: Math.min(1, configuration.durationS / dutyS) };
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
