import { figuresOf } from "../../experiment/figures.ts";
import { prepareStudy } from "../../experiment/study.ts";
import { faultLine } from "../../scenario/fault.ts";
import { parseScenario } from "../../scenario/parse.ts";
import { createSimulation } from "../../sim/simulation.ts";
import { benchScenario } from "./benchScenario.ts";
import type { Figures } from "./peer.ts";
import type { Case } from "./workload.ts";

/** The engine as a study runs it: a compiled document, a scheduler of the registry, every figure of the result. */
export function ours(what: Case, seed: number): () => Figures {
  const scenario = parseScenario(benchScenario(what));
  if (!scenario.ok) throw new Error(scenario.faults.map(faultLine).join("\n"));
  const study = prepareStudy(scenario.value);
  if (!study.ok) throw new Error(study.faults.map(faultLine).join("\n"));
  const { compiled, schedulers } = study.value;
  const [chosen] = schedulers;
  if (chosen?.kind !== "deciding") throw new Error("The bench's scenario has no scheduler that decides.");
  return () => {
    const scheduler = chosen.create(compiled);
    const simulation = createSimulation(compiled, seed, scheduler);
    for (let view = simulation.next(); view !== null; view = simulation.next())
      simulation.apply(scheduler.decide(view));
    const record = simulation.finish();
    const { total } = figuresOf(compiled, record, null);
    return {
      completed: record.tally.completed.reduce((sum, count) => sum + count, 0),
      meanMs: total.latencyMs.mean ?? Number.NaN,
      p50Ms: total.latencyMs.p50 ?? Number.NaN,
      p99Ms: total.latencyMs.p99 ?? Number.NaN,
      goodputRps: total.goodputRps ?? Number.NaN,
    };
  };
}
