import { lazy, Suspense } from "react";
import { ResultsPanel } from "./ResultsPanel.tsx";
import { useView } from "./stores.ts";

const Plan = lazy(async () => ({ default: (await import("./plan/Plan.tsx")).Plan }));

/** The view that the address names; all but Play are fetched when they are first shown. */
export function ViewPanel() {
  const view = useView((state) => state.view);
  if (view === "play") return <ResultsPanel />;
  return (
    <Suspense fallback={<div className="results-waiting" />}>
      <Plan />
    </Suspense>
  );
}
