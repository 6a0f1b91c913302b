import type { ParamValue } from "../../scenario/document.ts";

/** One row of the suite: a planner, with other parameters than its defaults where a stage is switched. */
export interface Contestant {
  readonly label: string;
  readonly planner: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  /** Whether it is Harpagon with a stage switched. */
  readonly ablation: boolean;
}

const planner = (id: string, label: string, params: Contestant["params"] = {}): Contestant => ({
  label,
  planner: id,
  params,
  ablation: false,
});

const without = (label: string, params: Contestant["params"]): Contestant => ({
  label,
  planner: "harpagon",
  params,
  ablation: true,
});

/** Everything the suite compares with Harpagon, and Harpagon with one stage switched at a time (names as in the paper's ablations). */
export const contestants: readonly Contestant[] = [
  planner("harpagon", "harpagon"),
  planner("nexus", "nexus"),
  planner("scrooge", "scrooge"),
  planner("scrooge", "scrooge, w of one machine", { dispatch: "machine" }),
  planner("inferline", "inferline"),
  planner("clipper-static", "clipper-static"),
  planner("harpagon-plus", "harpagon-plus"),
  planner("optimal-split", "optimal-split"),
  planner("optimal-split", "optimal-split, 100 steps more", { steps: 100 }),
  planner("optimal", "optimal"),
  without("Harp-2d: one machine fills a batch", { dispatch: "machine" }),
  without("Harp-dt: one group fills a batch", { dispatch: "group" }),
  without("Harp-1c: one configuration", { tuples: 1 }),
  without("Harp-2c: two configurations", { tuples: 2 }),
  without("Harp-nb: no batching", { maxBatch: 1 }),
  without("Harp-nhc: cheapest machines only", { hardware: "cheapest" }),
  without("Harp-nhe: dearest machines only", { hardware: "dearest" }),
  without("Harp-nd: no dummies", { dummies: false }),
  without("Harp-0re: no reassignment", { reassignments: 0 }),
  without("Harp-1re: one reassignment", { reassignments: 1 }),
  without("Harp-tb: split by throughput", { split: "throughput" }),
  without("Harp-q0.1: split in tenths", { split: "quantised", quantum: 0.1 }),
  without("Harp-q0.01: split in hundredths", { split: "quantised", quantum: 0.01 }),
  without("Harp-nnm: no node merger", { nodeMerger: false }),
  without("Harp-ncd: no cost-direct", { costDirect: false }),
  without("fluid cost in the split", { splitCost: "fluid" }),
];
