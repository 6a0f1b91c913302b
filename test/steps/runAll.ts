import { oneFailed, type Step, type Tally } from "./step.ts";

/**
 * Runs steps one after another and sums their tallies. A failed step does not stop those that can do without it;
 * a step whose needs failed is not run and counts as one failure.
 */
export async function runAll(steps: readonly Step[], print: (line: string) => void): Promise<Tally> {
  const broken = new Set<string>();
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    print(`\n== ${step.name}`);
    const startMs = performance.now();
    const tally = await outcomeOf(step, broken, print);
    const durationS = ((performance.now() - startMs) / 1000).toFixed(1);
    print(`-- ${step.name}: ${tally.failed > 0 ? `${tally.failed} failed` : "passed"} in ${durationS} s`);
    if (tally.failed > 0) broken.add(step.name);
    passed += tally.passed;
    failed += tally.failed;
  }
  return { passed, failed };
}

async function outcomeOf(step: Step, broken: ReadonlySet<string>, print: (line: string) => void): Promise<Tally> {
  const missing = (step.needs ?? []).filter((need) => broken.has(need));
  if (missing.length > 0) {
    print(`Not run, because this failed: ${missing.join(", ")}.`);
    return oneFailed;
  }
  try {
    return await step.run();
  } catch (error) {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return oneFailed;
  }
}
