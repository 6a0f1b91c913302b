import type { Application, PlannedModule, Pricing } from "../application.ts";
import { type ApplicationPlan, applicationPlan, stretched } from "../applicationPlan.ts";
import type { Configuration } from "../configuration.ts";
import { type Choice, undominated } from "../front.ts";
import { brokenPath, infeasible, type Planned } from "../infeasible.ts";
import { type Group, type ModuleSchedule, moduleSchedule } from "../module/schedule.ts";
import { onOneKindEach, restrict } from "../restrict.ts";
import { quantisedSplit } from "../split/quantisedSplit.ts";
import { fits, TOLERANCE, wholeMachines } from "../tolerance.ts";
import { aloneOnMachine, type Session, type SharedMachine, squishyPacking } from "./residual.ts";

/** Parameters of Nexus. */
export interface NexusSettings {
  readonly pricing: Pricing;
  readonly maxBatch: number;
  /** Steps that the query splitter divides the objective into. */
  readonly segments: number;
  /** Whether residual sessions may share a machine. Only where machines are paid whole: a paid fraction needs no company. */
  readonly merging: boolean;
}

/**
 * Plans as Nexus does, on the one kind of machine that ends cheapest: budgets by dynamic programming over steps of the
 * objective, whole machines for what saturates them at twice the batch time, and squishy bin packing for the residual.
 */
export function planNexus(whole: Application, settings: NexusSettings): Planned<ApplicationPlan> {
  const application = restrict(whole, { hardware: "any", maxBatch: settings.maxBatch });
  const plans = onOneKindEach(application).flatMap((onKind) => planOnKind(onKind, settings) ?? []);
  const [first, ...others] = plans;
  if (first === undefined)
    return infeasible(brokenPath(application, application.modules.map(twiceFastestS), "at twice its batch times"));
  return {
    feasible: true,
    value: others.reduce((best, plan) => (plan.costPerHour < best.costPerHour ? plan : best), first),
  };
}

/** Twice the batch time of a module's fastest configuration. */
export function twiceFastestS({ configurations }: PlannedModule): number {
  return 2 * configurations.reduce((least, { durationS }) => Math.min(least, durationS), Number.POSITIVE_INFINITY);
}

/** Each module's configurations at 2d, priced as if any fraction of a machine could be had. */
export function fluidFronts(application: Application): readonly (readonly Choice<Configuration>[])[] {
  return application.modules.map(({ ratePerS, configurations }) =>
    undominated(
      configurations.map((configuration) => ({
        latencyS: 2 * configuration.durationS,
        costPerHour: ratePerS * configuration.pricePerRate,
        of: configuration,
      })),
    ),
  );
}

function planOnKind(application: Application, settings: NexusSettings): ApplicationPlan | null {
  const split = quantisedSplit(application, fluidFronts(application), 1 / settings.segments);
  if (split === null) return null;
  const budgets = stretched(
    application,
    split.map(({ latencyS }) => latencyS),
  );
  const saturated: (readonly Group[])[] = [];
  const sessions = new Map<number, Session>();
  const residual: SharedMachine[] = [];
  for (const [i, { ratePerS, configurations }] of application.modules.entries()) {
    const budgetS = budgets[i] ?? 0;
    const full = configurations.find(({ durationS }) => fits(2 * durationS, budgetS));
    if (full === undefined) return null;
    const machines = wholeMachines(ratePerS, full.ratePerS);
    saturated.push(machines > 0 ? [{ configuration: full, machines }] : []);
    const leftPerS = ratePerS - machines * full.ratePerS;
    if (leftPerS <= TOLERANCE * ratePerS) continue;
    const session = { ratePerS: leftPerS, budgetS, configurations };
    const alone = aloneOnMachine(session, "all");
    if (alone === null) return null;
    sessions.set(i, session);
    residual.push(alone);
  }
  const whole = settings.pricing === "whole";
  const machines = whole && settings.merging ? squishyPacking(residual) : residual;
  const schedules = application.modules.map((_, i): ModuleSchedule => {
    const groups = machines.flatMap((machine) => turnsOf(machine, sessions.get(i), whole));
    return moduleSchedule([...(saturated[i] ?? []), ...groups], "machine");
  });
  return applicationPlan(application, schedules);
}

/** A session's part of a machine: of a whole one in proportion to the batch times, else only the time it is busy. */
function turnsOf({ turns, dutyS }: SharedMachine, own: Session | undefined, whole: boolean): readonly Group[] {
  const busyS = turns.reduce((sum, { configuration }) => sum + configuration.durationS, 0);
  return turns
    .filter(({ session }) => session === own)
    .map(({ configuration }) => ({
      configuration,
      machines: Math.min(1, configuration.durationS / (whole ? busyS : dutyS)),
    }));
}
