import type { ParamSpec } from "../../scenario/schedulerCard.ts";
import { HARPAGON, type HarpagonSettings, planHarpagon } from "../harpagon.ts";
import type { PlannerEntry, PlannerParams } from "../planner.ts";
import { hardwareOf, hardwareParam, maxBatchParam, pricingOf, pricingParam } from "./sharedParams.ts";

/** Stages of Harpagon's module scheduler as parameters. */
export const schedulingParams: readonly ParamSpec[] = [
  {
    id: "dispatch",
    kind: "choice",
    label: "A batch is filled by",
    help: "Requests that better groups left over, those of one group, or those of one machine. Slower filling leaves less time for large batches.",
    default: HARPAGON.dispatch,
    options: [
      { value: "remaining", label: "all remaining requests, d + b ÷ w" },
      { value: "group", label: "one group's requests" },
      { value: "machine", label: "one machine's requests, 2d" },
    ],
  },
  {
    id: "tuples",
    kind: "number",
    label: "Configurations for each module",
    help: "Most different batches and machines that one module may mix; 0 for any number.",
    default: 0,
    min: 0,
    max: 100,
    integer: true,
  },
  {
    id: "dummies",
    kind: "flag",
    label: "Dummy requests",
    help: "Requests that nobody sent may fill batches in time. Without them a remainder is often too slow for any batch.",
    default: HARPAGON.dummies,
  },
  {
    id: "reassignments",
    kind: "number",
    label: "Reassignments",
    help: "How often latency that schedules leave may go to the module that saves most by it.",
    default: HARPAGON.reassignments,
    min: 0,
    max: 1000,
    integer: true,
  },
];

const splitParams: readonly ParamSpec[] = [
  {
    id: "split",
    kind: "choice",
    label: "Split",
    help: "How the objective becomes budgets: by cost saved for each unit of latency, by throughput gained, or in equal steps.",
    default: HARPAGON.split,
    options: [
      { value: "efficiency", label: "by latency-cost efficiency" },
      { value: "throughput", label: "by throughput" },
      { value: "quantised", label: "in steps" },
    ],
  },
  {
    id: "quantum",
    kind: "number",
    label: "Step",
    help: "Step of the quantised split, as a share of the objective.",
    default: HARPAGON.quantum,
    min: 0.001,
    max: 1,
  },
  {
    id: "splitCost",
    kind: "choice",
    label: "A budget costs",
    help: "What the splitter thinks a budget costs: what the module scheduler makes of it, or what its one configuration would at any fraction of a machine.",
    default: HARPAGON.splitCost,
    options: [
      { value: "scheduled", label: "as scheduled" },
      { value: "fluid", label: "as p × rate ÷ throughput" },
    ],
  },
  {
    id: "nodeMerger",
    kind: "flag",
    label: "Node merger",
    help: "Parallel modules get more latency together. Off, raising one alone frees nothing for the others.",
    default: HARPAGON.nodeMerger,
  },
  {
    id: "costDirect",
    kind: "flag",
    label: "Cost-direct",
    help: "The end of the split goes by the largest saving instead of the best ratio, and the better result is kept.",
    default: HARPAGON.costDirect,
  },
];

/** Settings from checked parameters; a planner without split parameters keeps Harpagon's. */
export function harpagonSettings(params: PlannerParams): HarpagonSettings {
  const dispatch = params.choice("dispatch");
  const tuples = params.number("tuples");
  return {
    ...HARPAGON,
    dispatch: dispatch === "group" || dispatch === "machine" ? dispatch : "remaining",
    tuples: tuples === 0 ? Number.POSITIVE_INFINITY : tuples,
    dummies: params.flag("dummies"),
    reassignments: params.number("reassignments"),
    pricing: pricingOf(params),
    hardware: hardwareOf(params),
    maxBatch: params.number("maxBatch"),
  };
}

/** Zhao et al., Harpagon, with every stage a parameter. */
export const harpagon: PlannerEntry = {
  card: {
    id: "harpagon",
    name: "Harpagon",
    tagline: "budgets by latency-cost efficiency, mixed batches",
    about:
      "Whole batches go to the machines of the best throughput for their price first, so batches fill sooner and may be larger. Each module mixes several batches and machines and pads the rest with dummy requests; the objective is split where a millisecond saves most, and what is left over is given out again.",
    source: "Zhao et al., Harpagon (INFOCOM 2025, arXiv 2412.06161): reconstructed from its abstract and reviews",
    params: [...schedulingParams, ...splitParams, hardwareParam, maxBatchParam, pricingParam],
  },
  create(params) {
    const split = params.choice("split");
    const settings: HarpagonSettings = {
      ...harpagonSettings(params),
      split: split === "throughput" || split === "quantised" ? split : "efficiency",
      quantum: params.number("quantum"),
      splitCost: params.choice("splitCost") === "fluid" ? "fluid" : "scheduled",
      nodeMerger: params.flag("nodeMerger"),
      costDirect: params.flag("costDirect"),
    };
    return (application) => planHarpagon(application, settings);
  },
};
