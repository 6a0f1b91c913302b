import type { Compiled } from "../../sim/compiled.ts";
import type { PlanModule } from "../plan.ts";

/**
 * For each queue, the time after its arrival into the system at which a request must leave the module: the latency that
 * the plan was made for, without the longest way behind the module, by the plan's budgets. A module may so use what those
 * before it have left over.
 */
export function leaveByMs(compiled: Compiled, modules: readonly PlanModule[]): readonly number[] {
  const behind = modules.map(() => 0);
  const longest = Array.from({ length: compiled.apps }, () => 0);
  // Modules are in a topological order, so that what lies behind one is known before those in front of it are looked at.
  for (let queue = modules.length - 1; queue >= 0; queue--) {
    const app = compiled.queueApp[queue] ?? 0;
    const pipeline = compiled.pipelines[app] ?? null;
    const withOwn = (behind[queue] ?? 0) + (modules[queue]?.budgetMs ?? 0);
    longest[app] = Math.max(longest[app] ?? 0, withOwn);
    for (const before of pipeline?.after[compiled.queueModule[queue] ?? 0] ?? []) {
      const earlier = pipeline?.queues[before] ?? 0;
      behind[earlier] = Math.max(behind[earlier] ?? 0, withOwn);
    }
  }
  return behind.map((ms, queue) => (longest[compiled.queueApp[queue] ?? 0] ?? 0) - ms);
}
