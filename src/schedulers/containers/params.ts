import type { NumberParam, ParamSpec } from "../../scenario/schedulerCard.ts";
import { maxBatchParam, variantParam } from "../sharedParams.ts";

/** What every host of containers takes, so that a comparison can set it alike for all. */
export const containerParams: readonly ParamSpec[] = [
  maxBatchParam(1),
  {
    id: "perContainer",
    kind: "number",
    label: "Batches per container",
    help: "Batches that one container runs at the same time; they divide its share.",
    default: 1,
    min: 1,
    max: 64,
    integer: true,
  },
  {
    id: "workConserving",
    kind: "flag",
    label: "Share what is idle",
    help: "What one container leaves of its share goes to the others. Off: a share is a cap, and the rest stays idle.",
    default: true,
  },
  variantParam,
];

/** How often a controller looks. */
export const intervalParam: NumberParam = {
  id: "intervalS",
  kind: "number",
  label: "Interval",
  help: "Time between two looks at a node. Shorter reacts sooner, on fewer answers.",
  unit: "s",
  default: 10,
  min: 0.05,
  max: 3600,
};

/** The least share that a container keeps. */
export const floorParam: NumberParam = {
  id: "floor",
  kind: "number",
  label: "Floor",
  help: "The least share of a container, as a part of an equal share. Higher protects those that can't be satisfied.",
  default: 0.1,
  min: 0.001,
  max: 1,
};
