import { RandomStream } from "../../sim/random.ts";
import type { ContainerWork } from "./workload.ts";

const CONTAINERS = 10;
const LEAST_SUM = 0.6;
const LARGEST_SUM = 1.4;
const LEAST_TARGET_S = 5;
const LARGEST_TARGET_S = 100;
/** The largest work is this many times the least, before all are scaled to the sum of needs. */
const WORK_RATIO = 5;

/** How work goes with targets: on its own, or in proportion to a random power (0 to 1) of the target. */
export type WorkKind = "independent" | "with-target";

/** Containers with targets of 5 to 100 s, and works such that work ÷ target sums to 0.6 to 1.4 over them. */
export interface Draw {
  readonly containers: readonly ContainerWork[];
  readonly sumOfNeeds: number;
}

/** Draw number `index`; it depends on nothing but what is given. */
export function draw(seed: number, index: number, kind: WorkKind): Draw {
  const stream = new RandomStream(seed, `draw/${index}`);
  const between = (least: number, largest: number): number => least + (largest - least) * stream.uniform();
  const sumOfNeeds = between(LEAST_SUM, LARGEST_SUM);
  const power = kind === "independent" ? 0 : between(0, 1);
  const raw = Array.from({ length: CONTAINERS }, () => {
    const targetS = between(LEAST_TARGET_S, LARGEST_TARGET_S);
    return { targetS, workS: between(1, WORK_RATIO) * targetS ** power };
  });
  const sum = raw.reduce((so, { targetS, workS }) => so + workS / targetS, 0);
  return {
    sumOfNeeds,
    containers: raw.map(({ targetS, workS }) => ({ targetS, workS: (workS * sumOfNeeds) / sum })),
  };
}
