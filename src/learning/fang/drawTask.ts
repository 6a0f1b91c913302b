import { fangSchema } from "../../policy/fang/features.ts";
import type { Scenario } from "../../scenario/document.ts";
import { compile } from "../../sim/compile.ts";
import type { Compiled } from "../../sim/compiled.ts";
import { RandomStream } from "../../sim/random.ts";
import type { Task } from "../trainer.ts";
import { drawScenario, type Ranges } from "./drawScenario.ts";
import { FangEnvironment } from "./environment.ts";

/** A scenario that can run. */
export interface Runnable {
  readonly scenario: Scenario;
  readonly compiled: Compiled;
  readonly seed: number;
}

/** The next random scenario that can run: one that can't is drawn again. */
export function drawRunnable(stream: RandomStream, ranges: Ranges, name: string): Runnable {
  for (;;) {
    const scenario = drawScenario(stream, ranges, name);
    const compiled = compile(scenario);
    if (compiled.ok) return { scenario, compiled: compiled.value, seed: scenario.seed };
  }
}

/** Random scenarios one after another, each environment with its own course of them. */
export function randomTask(ranges: Ranges): Task<FangEnvironment> {
  return fangTask((seed) => {
    const stream = new RandomStream(seed, "scenarios");
    return () => drawRunnable(stream, ranges, "training");
  });
}

/**
 * One scenario again and again, each time with other arrivals.
 * @param keptBack seeds that are never used, such as those that policies are judged by
 */
export function scenarioTask(
  scenario: Scenario,
  compiled: Compiled,
  keptBack: ReadonlySet<number> = new Set(),
): Task<FangEnvironment> {
  return fangTask((seed) => {
    const stream = new RandomStream(seed, "replications");
    return () => {
      let next = stream.bits();
      while (keptBack.has(next)) next = stream.bits();
      return { scenario, compiled, seed: next };
    };
  });
}

function fangTask(draws: (seed: number) => () => Runnable): Task<FangEnvironment> {
  return {
    features: fangSchema.features.length,
    columns: fangSchema.actions.length,
    environment: (seed) => new FangEnvironment(draws(seed)),
  };
}
