import type { App } from "../../scenario/app.ts";
import type { SchedulerChoice } from "../../scenario/document.ts";
import { RandomStream } from "../../sim/random.ts";

/** One container: its target, and the time of a response on a whole node. */
export interface ContainerWork {
  readonly targetS: number;
  readonly workS: number;
}

/** When containers start. */
export type Schedule =
  | { readonly kind: "burst" }
  | { readonly kind: "gap"; readonly gapS: number }
  | { readonly kind: "random"; readonly withinS: number; readonly seed: number };

/** A workload of containers, each with one client that sends its next request when the last is answered. */
export interface Workload {
  readonly name: string;
  readonly notes: string;
  readonly seed: number;
  readonly nodes: number;
  readonly containers: readonly ContainerWork[];
  readonly schedule: Schedule;
  /** Mean time in s that a client thinks between requests; none where absent. */
  readonly thinkS?: number;
  /** How long each container stays; to the end where absent. */
  readonly stayS?: number;
  readonly warmupS: number;
  readonly durationS: number;
  readonly replications: number;
  readonly schedulers: readonly SchedulerChoice[];
}

/** Varied targets in s, as remembered of the paper's experiments. */
export const VARIED_TARGETS_S = [75, 53, 61, 44, 31, 95, 82, 5, 13, 25] as const;

const NODE = "node";

/** The scenario document of a workload. Equal works share one model. */
export function workloadDocument(workload: Workload) {
  const { name, notes, seed, nodes, containers, warmupS, durationS, replications, schedulers } = workload;
  const starts = startsOf(workload.schedule, containers.length);
  const works = [...new Set(containers.map(({ workS }) => workS))];
  return {
    version: 1,
    name,
    notes,
    seed,
    horizon: { warmupS, durationS },
    replications,
    fleet: [{ device: NODE, count: nodes }],
    apps: containers.map((container, i) => appOf(workload, container, starts[i] ?? 0, works, i)),
    schedulers,
    catalog: {
      devices: [
        {
          id: NODE,
          name: "Node",
          kind: "cpu",
          memoryMiB: 65_536,
          pricePerHour: 0.5,
          maxConcurrency: 64,
          interference: 0,
          source: "Made for this scenario",
        },
      ],
      models: works.map((workS, i) => ({
        id: modelId(i),
        name: `Batch of images, ${workS} s`,
        task: "image classification",
        family: "made",
        accuracy: 0.76,
        accuracyMetric: "ImageNet top-1",
        memoryMiB: 100,
        profiles: { [NODE]: { batch: [1], latencyMs: [workS * 1000] } },
        service: { distribution: "lognormal", cv: 0.1 },
      })),
    },
  } as const;
}

const modelId = (i: number): string => `work-${i + 1}`;

function appOf(
  { thinkS = 0, stayS }: Workload,
  { targetS, workS }: ContainerWork,
  startS: number,
  works: readonly number[],
  i: number,
): App {
  return {
    id: `c${i + 1}`,
    name: `Container ${i + 1}, ${Math.round(targetS * 10) / 10} s`,
    sloMs: targetS * 1000,
    qoeTargetMs: targetS * 1000,
    weight: 1,
    arrivals: { kind: "closed", clients: 1, thinkS },
    ...(startS > 0 ? { startS } : {}),
    ...(stayS === undefined ? {} : { stopS: startS + stayS }),
    model: modelId(works.indexOf(workS)),
  };
}

/** When each container starts, in s. */
function startsOf(schedule: Schedule, count: number): readonly number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  switch (schedule.kind) {
    case "burst":
      return all.map(() => 0);
    case "gap":
      return all.map((i) => i * schedule.gapS);
    case "random": {
      const stream = new RandomStream(schedule.seed, "starts");
      return all.map(() => Math.round(stream.uniform() * schedule.withinS));
    }
  }
}
