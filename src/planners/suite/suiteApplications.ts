import { catalogOf } from "../../catalog/catalog.ts";
import type { Application, PlannedModule } from "../application.ts";
import { configurationsOf, type Offer } from "../configuration.ts";

/** A module of a suite application: a model of the catalogue, what it follows, and its requests for each one before it. */
interface SuiteModule {
  readonly id: string;
  readonly model: string;
  readonly after?: readonly string[];
  readonly fanout?: number;
}

/** An application shaped as in the literature on catalogue models, without a rate or an objective. */
export interface SuiteApplication {
  readonly id: string;
  readonly modules: readonly SuiteModule[];
}

/** Kinds of machine that the suite may rent: those on which most models of the catalogue were measured. */
export const KINDS = ["t4", "v100", "a100"] as const;

/**
 * Five applications with the shapes that Nexus, InferLine, Scrooge and Harpagon name: chains, a fork and a fork with a join.
 * The networks are the nearest in the catalogue with a measured curve on at least two kinds of machine.
 */
export const suiteApplications: readonly SuiteApplication[] = [
  {
    id: "traffic",
    modules: [
      { id: "detect", model: "ssd-resnet50" },
      { id: "vehicle", model: "resnext101", after: ["detect"], fanout: 1.5 },
      { id: "pedestrian", model: "resnet50", after: ["detect"], fanout: 0.8 },
    ],
  },
  {
    id: "face",
    modules: [
      { id: "detect", model: "efficientdet-d0" },
      { id: "recognise", model: "resnet50", after: ["detect"], fanout: 1.4 },
    ],
  },
  {
    id: "pose",
    modules: [
      { id: "detect", model: "ssd-resnet50" },
      { id: "keypoints", model: "efficientnet-b4", after: ["detect"], fanout: 1.2 },
      { id: "action", model: "bert-dist-4l", after: ["keypoints"] },
    ],
  },
  {
    id: "caption",
    modules: [
      { id: "features", model: "se-resnext101" },
      { id: "caption", model: "gnmt-beam2", after: ["features"] },
      { id: "rank", model: "bert-base", after: ["caption"], fanout: 2 },
    ],
  },
  {
    id: "actdet",
    modules: [
      { id: "detect", model: "ssd-resnet50" },
      { id: "face", model: "efficientdet-d0", after: ["detect"], fanout: 0.7 },
      { id: "person", model: "resnext101", after: ["detect"], fanout: 1.5 },
      { id: "track", model: "efficientnet-b0", after: ["person"] },
      { id: "action", model: "resnet50", after: ["face", "track"] },
    ],
  },
];

/** The suite's applications at a rate of one request a second; null where the catalogue lacks something they name. */
export function unitApplication({ id, modules }: SuiteApplication): Omit<Application, "sloS"> | null {
  const catalog = catalogOf();
  const offers = KINDS.flatMap((kind): readonly Offer[] => {
    const device = catalog.device(kind);
    return device === undefined ? [] : [{ device, pricePerHour: device.pricePerHour }];
  });
  const planned: PlannedModule[] = [];
  for (const { id: module, model: modelId, after = [], fanout = 1 } of modules) {
    const model = catalog.model(modelId);
    if (model === undefined) return null;
    const places = after.map((before) => modules.findIndex((other) => other.id === before));
    const before = places.length === 0 ? 1 : Math.max(...places.map((place) => planned[place]?.ratePerS ?? 0));
    const configurations = configurationsOf(model, offers, 64);
    planned.push({ id: module, ratePerS: before * fanout, configurations, after: places });
  }
  return { id, modules: planned };
}
