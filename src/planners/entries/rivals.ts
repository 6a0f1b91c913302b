import { planClipperStatic } from "../clipperStatic.ts";
import { planInferline } from "../inferline.ts";
import { planNexus } from "../nexus/planNexus.ts";
import type { PlannerEntry } from "../planner.ts";
import { planScrooge } from "../scrooge.ts";
import { maxBatchParam, pricingOf, pricingParam } from "./sharedParams.ts";

/** Shen et al., Nexus. */
export const nexus: PlannerEntry = {
  card: {
    id: "nexus",
    name: "Nexus",
    tagline: "2d, squishy bin packing, split in steps",
    about:
      "A request that just misses a batch waits a whole one, so a batch may take half the budget. Budgets come from dynamic programming over steps of the objective; whole machines serve what saturates them, the rest shares machines in duty cycles. One kind of machine for each application.",
    source:
      "Shen et al., Nexus (SOSP 2019): rules read in its text and code, the choice of one kind of machine reconstructed",
    params: [
      {
        id: "segments",
        kind: "number",
        label: "Steps of the objective",
        help: "How finely the objective is split; more steps take longer and waste less.",
        default: 100,
        min: 1,
        max: 1000,
        integer: true,
      },
      {
        id: "merging",
        kind: "flag",
        label: "Share machines",
        help: "Modules with little load may take turns on one machine. Only where machines are paid whole: a paid fraction gains nothing by it.",
        default: true,
      },
      maxBatchParam,
      pricingParam,
    ],
  },
  create(params) {
    const settings = {
      pricing: pricingOf(params),
      maxBatch: params.number("maxBatch"),
      segments: params.number("segments"),
      merging: params.flag("merging"),
    };
    return (application) => planNexus(application, settings);
  },
};

/** Hu et al., Scrooge. */
export const scrooge: PlannerEntry = {
  card: {
    id: "scrooge",
    name: "Scrooge",
    tagline: "two configurations, best split of all",
    about:
      "Each module runs at most two configurations on any kind of machine, batches filled by a group's own requests. All combinations that keep the objective are compared and the cheapest is taken.",
    source: "Hu et al., Scrooge (SoCC 2021): only its abstract was read; the rest is an approximation",
    params: [
      {
        id: "dispatch",
        kind: "choice",
        label: "A batch is filled by",
        help: "The requests of all machines of one configuration, or of one machine, which takes longer.",
        default: "group",
        options: [
          { value: "group", label: "one group's requests" },
          { value: "machine", label: "one machine's requests" },
        ],
      },
      maxBatchParam,
      pricingParam,
    ],
  },
  create(params) {
    const dispatch = params.choice("dispatch") === "machine" ? ("machine" as const) : ("group" as const);
    const settings = { pricing: pricingOf(params), maxBatch: params.number("maxBatch"), dispatch };
    return (application) => planScrooge(application, settings);
  },
};

/** Crankshaw et al., InferLine. */
export const inferline: PlannerEntry = {
  card: {
    id: "inferline",
    name: "InferLine",
    tagline: "one configuration, greedy on the whole pipeline",
    about:
      "Every module starts with single requests on its fastest machine. Then the action that saves most is taken, doubling a batch or moving to a cheaper machine, as long as twice the batch times keep the objective along every path. The published planner decides that by simulation; here it is the formula.",
    source: "Crankshaw et al., InferLine (SoCC 2020): the start of Algorithm 1 read, the rest reconstructed",
    params: [maxBatchParam, pricingParam],
  },
  create(params) {
    const settings = { pricing: pricingOf(params), maxBatch: params.number("maxBatch") };
    return (application) => planInferline(application, settings);
  },
};

/** Crankshaw et al., Clipper, with a static split. */
export const clipperStatic: PlannerEntry = {
  card: {
    id: "clipper-static",
    name: "Clipper, static",
    tagline: "one configuration, equal split",
    about:
      "Every module gets the same budget and runs the one batch that is cheapest of those that fit twice into it, on the one kind of machine that ends cheapest. Clipper itself knows no pipelines; the equal split was added for comparison.",
    source: "Crankshaw et al., Clipper (NSDI 2017), as compared with in Harpagon: reconstructed",
    params: [maxBatchParam, pricingParam],
  },
  create(params) {
    const settings = { pricing: pricingOf(params), maxBatch: params.number("maxBatch") };
    return (application) => planClipperStatic(application, settings);
  },
};
