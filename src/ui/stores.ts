import { createContext, useContext, useMemo } from "react";
import { useStore } from "zustand";
import { type Catalog, catalogOf } from "../catalog/catalog.ts";
import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import type { InvalidState } from "../store/invalid.ts";
import type { PlansState } from "../store/plans.ts";
import type { PoliciesState } from "../store/policies.ts";
import type { RunsState } from "../store/runs.ts";
import type { ScenarioState } from "../store/scenario.ts";
import type { Stores } from "../store/stores.ts";
import type { TrainingStoreState } from "../store/training.ts";
import type { ViewState } from "../store/view.ts";

/** What the page keeps; given once, at the root. */
export const StoresContext = createContext<Stores | null>(null);

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error("StoresContext is not provided.");
  return stores;
}

export function useScenario<T>(select: (state: ScenarioState) => T): T {
  return useStore(useStores().scenario, select);
}

/** How many steps undo and redo can take. */
export function useHistory(): { readonly past: number; readonly future: number } {
  const { temporal } = useStores().scenario;
  return {
    past: useStore(temporal, ({ pastStates }) => pastStates.length),
    future: useStore(temporal, ({ futureStates }) => futureStates.length),
  };
}

export function useRuns<T>(select: (state: RunsState) => T): T {
  return useStore(useStores().runs, select);
}

export function usePolicies<T>(select: (state: PoliciesState) => T): T {
  return useStore(useStores().policies, select);
}

export function usePlans<T>(select: (state: PlansState) => T): T {
  return useStore(useStores().plans, select);
}

export function useTraining<T>(select: (state: TrainingStoreState) => T): T {
  return useStore(useStores().training, select);
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useStores().view, select);
}

export function useInvalid<T>(select: (state: InvalidState) => T): T {
  return useStore(useStores().invalid, select);
}

/** The catalogue with the scenario's own entries. */
export function useCatalog(): Catalog {
  const own = useScenario(({ scenario }) => scenario.catalog);
  return useMemo(() => catalogOf(own), [own]);
}

/** The card of a scheduler; undefined for an unknown id or before the worker has answered. */
export function useCard(id: string): SchedulerCard | undefined {
  return useRuns(({ cards }) => cards.find((card) => card.id === id));
}
