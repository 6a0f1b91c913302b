import type { Application } from "../application.ts";
import { criticalS } from "../paths.ts";

/** The same budget for every module: the objective divided by the number of modules on the longest path. */
export function equalSplit(application: Application): number {
  return (
    application.sloS /
    criticalS(
      application,
      application.modules.map(() => 1),
    )
  );
}
