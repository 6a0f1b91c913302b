import type { Application } from "./application.ts";
import type { Configuration } from "./configuration.ts";

/** Which machines a planner may rent: any, or for each module only the cheapest or the dearest kind that runs its model. */
export type Hardware = "any" | "cheapest" | "dearest";

/** What a planner leaves out of consideration. */
export interface Restriction {
  readonly hardware: Hardware;
  readonly maxBatch: number;
}

/** The application with only the configurations that a planner may use. */
export function restrict(application: Application, { hardware, maxBatch }: Restriction): Application {
  const allowed = (configurations: readonly Configuration[]): readonly Configuration[] => {
    const prices = configurations.map(({ pricePerHour }) => pricePerHour);
    const price = hardware === "dearest" ? Math.max(...prices) : Math.min(...prices);
    return configurations.filter(
      ({ batch, pricePerHour }) => batch <= maxBatch && (hardware === "any" || pricePerHour === price),
    );
  };
  return {
    ...application,
    modules: application.modules.map((module) => ({ ...module, configurations: allowed(module.configurations) })),
  };
}

/**
 * The application once for each kind of machine that runs all of its modules, with that kind alone: for planners that do
 * not mix kinds. Where none runs all, once for each kind, with the cheapest that there is where it does not run a module.
 */
export function onOneKindEach(application: Application): readonly Application[] {
  const kindsOf = (configurations: readonly Configuration[]): readonly string[] => [
    ...new Set(configurations.map(({ device }) => device)),
  ];
  const kinds = kindsOf(application.modules.flatMap(({ configurations }) => configurations));
  const everywhere = kinds.filter((kind) =>
    application.modules.every(({ configurations }) => kindsOf(configurations).includes(kind)),
  );
  const preferred = everywhere.length > 0 ? everywhere : kinds;
  return preferred.map((kind) => ({
    ...application,
    modules: application.modules.map((module) => {
      const own = module.configurations.filter(({ device }) => device === kind);
      return own.length > 0 ? { ...module, configurations: own } : restrictToCheapest(module);
    }),
  }));
}

function restrictToCheapest<M extends { readonly configurations: readonly Configuration[] }>(module: M): M {
  const least = Math.min(...module.configurations.map(({ pricePerHour }) => pricePerHour));
  return { ...module, configurations: module.configurations.filter(({ pricePerHour }) => pricePerHour === least) };
}
