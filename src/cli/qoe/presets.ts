import type { SchedulerChoice } from "../../scenario/document.ts";
import { type ContainerWork, type Schedule, VARIED_TARGETS_S, type Workload, workloadDocument } from "./workload.ts";

const schedulers: readonly SchedulerChoice[] = [
  { id: "equal-share" },
  { id: "dqoes", label: "DQoES, improved" },
  { id: "dqoes", params: { rule: "paper" }, label: "DQoES, the paper's steps" },
  { id: "target-proportional" },
  { id: "pid-share" },
  { id: "oracle-share" },
];

const common = { seed: 5, nodes: 1, warmupS: 100, durationS: 500, replications: 8, schedulers };
const burst: Schedule = { kind: "burst" };
const gap: Schedule = { kind: "gap", gapS: 50 };
const random: Schedule = { kind: "random", withinS: 300, seed: 5 };

const alike = (count: number, targetS: number, workS: number): readonly ContainerWork[] =>
  Array.from({ length: count }, () => ({ targetS, workS }));
const varied = (workS: number): readonly ContainerWork[] => VARIED_TARGETS_S.map((targetS) => ({ targetS, workS }));
/** Container i goes to node i mod 4: consecutive containers share a target, so that every node has all ten of them. */
const variedOnFour = (workS: number): readonly ContainerWork[] =>
  VARIED_TARGETS_S.flatMap((targetS) => alike(4, targetS, workS));

const promised =
  "Each has a client that sends its next batch of images when the last is answered, and a response time it was promised (the question of DQoES).";

/** The workloads of DQoES's experiments, by id; settings as remembered of the paper, work made up to fit them. */
export const presets: { readonly [id: string]: Workload } = {
  "containers-varied": {
    ...common,
    name: "Ten targets, not all within reach",
    notes: `Ten containers of equal work start together on one node, their targets from 5 to 95 s. ${promised} The tightest target needs more of the node than the others leave.`,
    containers: varied(3),
    schedule: burst,
  },
  "containers-gap": {
    ...common,
    name: "Containers come and go",
    notes: `A container starts every 50 s and stays for 400 s, its target from 5 to 95 s. ${promised} Whoever starts takes share from the others; whoever stops gives it back.`,
    containers: varied(2.6),
    schedule: gap,
    stayS: 400,
    warmupS: 0,
    durationS: 900,
  },
  "containers-cluster": {
    ...common,
    name: "Forty containers on four nodes",
    notes: `Forty containers start at random within 300 s, spread over four nodes, their targets from 5 to 95 s. ${promised} Each node has a controller of its own.`,
    containers: variedOnFour(2.2),
    nodes: 4,
    schedule: random,
    warmupS: 300,
    replications: 4,
  },
  "containers-random": {
    ...common,
    name: "Ten containers start at random",
    notes: `Ten containers of equal work start at random within 300 s on one node, their targets from 5 to 95 s. ${promised}`,
    containers: varied(2.6),
    schedule: random,
    warmupS: 300,
  },
  "containers-achievable": {
    ...common,
    name: "Ten times the same target, within reach",
    notes: `Ten containers of equal work start together on one node, all with a target of 40 s that equal shares meet. ${promised} There is nothing to do, and nothing should be done.`,
    containers: alike(10, 40, 4),
    schedule: burst,
  },
  "containers-unachievable": {
    ...common,
    name: "Ten times the same target, out of reach",
    notes: `Ten containers of equal work start together on one node, all with a target of 20 s that five of them can be given. ${promised}`,
    containers: alike(10, 20, 4),
    schedule: burst,
  },
};

/** The scenario document of a preset; null for an id that is none. */
export function presetDocument(id: string) {
  const preset = presets[id];
  return preset === undefined ? null : workloadDocument(preset);
}
