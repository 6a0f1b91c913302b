import { lazy, Suspense } from "react";
import { ResultsPanel } from "./ResultsPanel.tsx";
import { useView } from "./stores.ts";

const Plan = lazy(async () => ({ default: (await import("./plan/Plan.tsx")).Plan }));
const Train = lazy(async () => ({ default: (await import("./train/Train.tsx")).Train }));

/** The view that the address names; all but Play are fetched when they are first shown. */
export function ViewPanel() {
  const view = useView((state) => state.view);
  if (view === "play") return <ResultsPanel />;
  return <Suspense fallback={<div className="results-waiting" />}>{view === "plan" ? <Plan /> : <Train />}</Suspense>;
}
