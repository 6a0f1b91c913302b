import type { Application } from "../application.ts";

/** Batch time of each module's fastest configuration: no budget can be smaller, and dummies come as near as one pays for. */
export function fastestS(application: Application): readonly number[] {
  return application.modules.map(({ configurations }) =>
    configurations.reduce((least, { durationS }) => Math.min(least, durationS), Number.POSITIVE_INFINITY),
  );
}
