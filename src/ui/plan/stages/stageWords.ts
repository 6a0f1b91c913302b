/** What people read of one of Harpagon's stages. */
export interface StageWords {
  /** What the switch switches. */
  readonly name: string;
  /** Whether `name` is a plural: "earn" instead of "earns". */
  readonly plural?: true;
  /** What Harpagon does without it. */
  readonly off: string;
}

/** Words by the beginning of an ablation's label, which the paper on Harpagon gives most of them. */
const words: Readonly<Record<string, StageWords>> = {
  "Harp-2d": { name: "Batches across machines", plural: true, off: "every machine fills its own batches: 2d" },
  "Harp-dt": {
    name: "Batches across groups",
    plural: true,
    off: "every group of equal machines fills its own batches",
  },
  "Harp-1c": { name: "Several configurations", plural: true, off: "one batch size and machine for each module" },
  "Harp-2c": { name: "More than two configurations", plural: true, off: "at most two for each module" },
  "Harp-nb": { name: "Batching", off: "single requests" },
  "Harp-nhc": { name: "Dearer machines", plural: true, off: "only the cheapest kind that runs a model" },
  "Harp-nhe": { name: "Cheaper machines", plural: true, off: "only the dearest kind that runs a model" },
  "Harp-nd": { name: "Dummy requests", plural: true, off: "nothing fills a batch in time but requests" },
  "Harp-0re": { name: "Reassignment", off: "latency that is left over stays unused" },
  "Harp-1re": { name: "Repeated reassignment", off: "latency that is left over is given out once" },
  "Harp-tb": { name: "Split by latency-cost efficiency", off: "the objective is split by throughput" },
  "Harp-q0.1": { name: "Split finer than tenths", off: "every budget is some tenths of the objective" },
  "Harp-q0.01": { name: "Split finer than hundredths", off: "every budget is some hundredths of the objective" },
  "Harp-nnm": { name: "Node merger", off: "parallel modules get more latency one at a time" },
  "Harp-ncd": { name: "Cost-direct", off: "the end of the split goes by the best ratio only" },
  "fluid cost in the split": { name: "Scheduled cost in the split", off: "a budget costs p × rate ÷ throughput" },
};

/** Words for an ablation; one that has none of its own is called what it switches. */
export function stageWords(label: string): StageWords {
  const colon = label.indexOf(":");
  const [id, rest] = colon < 0 ? [label, label] : [label.slice(0, colon), label.slice(colon + 1).trim()];
  return words[id] ?? { name: `Not ${rest}`, off: rest };
}

/** Whether an ablation has words of its own. */
export function hasStageWords(label: string): boolean {
  return Object.hasOwn(words, label.split(":")[0] ?? "");
}
