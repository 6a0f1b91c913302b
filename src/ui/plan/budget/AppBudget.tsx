import type { AppPaths } from "../../../experiment/planning/paths.ts";
import { AppTag } from "../../parts/AppTag.tsx";
import { duration, givenDuration } from "../../parts/numbers.ts";
import { StripHead } from "../../results/ledger/StripHead.tsx";
import type { AppSimulated } from "../simulated.ts";
import { budgetScale } from "./budgetScale.ts";
import { PathBar } from "./PathBar.tsx";

interface AppBudgetProps {
  /** Place of the app in the scenario. */
  readonly index: number;
  readonly name: string;
  readonly paths: AppPaths;
  /** What the last run found of this planner's plan; null where it was not simulated. */
  readonly simulated: AppSimulated | null;
  /** Colour of the planner, for what was simulated. */
  readonly colour: string;
  readonly onSimulate: () => void;
  /** What people call a module. */
  readonly moduleName: (id: string) => string;
}

/** One app's objective divided among its modules: a bar per path, all before the same red line. */
export function AppBudget({ index, name, paths, simulated, colour, onSimulate, moduleName }: AppBudgetProps) {
  const slowest = simulated?.slowestMs ?? null;
  const scale = budgetScale(paths, slowest);
  return (
    <section className="budget-app" aria-label={`Budgets of ${name}`}>
      <h4>
        <AppTag index={index} /> {name} <span className="unit">{givenDuration(paths.sloMs)} end to end</span>
      </h4>
      <div className="budget-head">
        <StripHead scale={scale} flag={givenDuration(paths.sloMs)} />
      </div>
      <ul>
        {paths.paths.map((path) => (
          <PathBar
            key={path.parts.map(({ module }) => module).join("/")}
            path={path}
            sloMs={paths.sloMs}
            scale={scale}
            simulated={simulated}
            colour={colour}
            moduleName={moduleName}
          />
        ))}
      </ul>
      <p className="budget-words">
        Worst case planned <b>{duration(worst(paths))}</b>, slowest simulated{" "}
        {slowest === null ? <NotYet onSimulate={onSimulate} /> : <Slowest ms={slowest} />}, SLO{" "}
        {givenDuration(paths.sloMs)}.
      </p>
    </section>
  );
}

function Slowest({ ms }: { readonly ms: number }) {
  return (
    <>
      <b>{duration(ms)}</b> <span className="unit">mean over replications</span>
    </>
  );
}

function NotYet({ onSimulate }: { readonly onSimulate: () => void }) {
  return (
    <button type="button" className="link" onClick={onSimulate}>
      not simulated yet
    </button>
  );
}

function worst({ paths }: AppPaths): number {
  return paths.reduce((most, { worstCaseMs }) => Math.max(most, worstCaseMs), 0);
}
