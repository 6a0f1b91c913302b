import { lazy, Suspense, useId, useMemo, useState } from "react";
import type { Outcome } from "../../experiment/result.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { SchedulerCard } from "../../scenario/schedulerCard.ts";
import type { ResultFormat } from "../../store/resultFile.ts";
import { Against } from "./against/Against.tsx";
import { CompareMenu } from "./against/CompareMenu.tsx";
import { contenders as contendersOf, isFinisher, type Scope } from "./contender.ts";
import { Devices } from "./Devices.tsx";
import { metricsById } from "./explain/index.ts";
import { ExportMenu } from "./export/ExportMenu.tsx";
import { resultsMarkdown } from "./export/markdown.ts";
import { ColumnsMenu } from "./ledger/ColumnsMenu.tsx";
import { firstColumns } from "./ledger/columns.ts";
import { Ledger } from "./ledger/Ledger.tsx";
import { inLedgerOrder } from "./order.ts";
import { Policies } from "./Policies.tsx";
import { ScopeTabs } from "./ScopeTabs.tsx";
import type { RunState } from "./state.ts";
import { Empty } from "./states/Empty.tsx";
import { Running, runningTitle } from "./states/Running.tsx";
import { ShortWarmup } from "./states/ShortWarmup.tsx";
import { StateMessage } from "./states/StateMessage.tsx";
import { crumbs } from "./verdict/crumb.ts";
import { nextStep } from "./verdict/nextStep.ts";
import { Pieces } from "./verdict/Pieces.tsx";
import { VerdictLine } from "./verdict/VerdictLine.tsx";
import { verdictOn } from "./verdict/verdict.ts";
import { askedWarmup, longerWarmupS } from "./verdict/warmUp.ts";
import "./results.css";

const Charts = lazy(() => import("./charts/Charts.tsx"));

export interface ResultsProps {
  /** The scenario that the outcomes belong to, which may be older than the one being edited. */
  readonly scenario: Scenario;
  /** By index into `scenario.schedulers`; null where a scheduler has not finished. */
  readonly outcomes: readonly (Outcome | null)[];
  /** Names and taglines of every scheduler there is. */
  readonly cards: readonly SchedulerCard[];
  readonly state: RunState;
  /** Seconds the last run took by the clock; null where there was none. */
  readonly elapsedS: number | null;
  /** What was edited since the outcomes were made, newest last. */
  readonly staleEdits: readonly string[];
  /** "" for all apps. */
  readonly selectedApp: Scope;
  readonly onSelectApp: (app: Scope) => void;
  /** Schedulers taken out of the drawings, by index. */
  readonly hidden: ReadonlySet<number>;
  readonly onToggleHidden: (index: number) => void;
  /** The scheduler that the pointer or focus is on, anywhere. */
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
  /** The scheduler that the others are compared with, by index. */
  readonly reference: number | null;
  readonly onCompareWith: (reference: number | null) => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  /** Runs this many more replications. */
  readonly onRunMore?: (replications: number) => void;
  /** Leaves out this many seconds as warm-up, and runs. */
  readonly onSetWarmup?: (warmupS: number) => void;
  /** Opens the choice of schedulers. */
  readonly onChooseSchedulers?: () => void;
  /** Saves the complete results as a file; the table as Markdown is given along. */
  readonly onSave: (format: ResultFormat, markdown: string) => void;
  readonly onCopyTable: (markdown: string) => void;
}

/** The answer: a sentence, the ledger that proves it, and the charts that explain it. Shows what it is given and no more. */
export function Results(props: ResultsProps) {
  const { scenario, outcomes, cards, state, hidden, highlighted, onHighlight } = props;
  const panelId = useId();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const scope = scenario.apps.some(({ id }) => id === props.selectedApp) ? props.selectedApp : "";
  const all = useMemo(() => contendersOf(scenario, outcomes, cards), [scenario, outcomes, cards]);
  const ordered = useMemo(() => inLedgerOrder(all, scope), [all, scope]);
  const complete = all.filter(isFinisher).length;
  const running = state.kind === "running";
  const message = <StateMessage {...props} complete={complete} schedulers={all.length} />;

  if (!running && complete === 0) {
    return (
      <div className="results">
        {all.length === 0 ? null : message}
        {all.length === 0 || state.kind === "idle" || state.kind === "done" ? (
          <Empty schedulers={all.length} onRun={props.onRun} onChoose={props.onChooseSchedulers} />
        ) : null}
      </div>
    );
  }

  const stale = !running && props.staleEdits.length > 0;
  const warmup = askedWarmup(all);
  const neededS = running || stale ? null : longerWarmupS(warmup);
  const verdict = running ? null : verdictOn(scenario, all);
  const columns = chosen ?? firstColumns;
  const reference = all.filter(isFinisher).find(({ index, outcome }) => index === props.reference && outcome.evidence);
  const markdown = (): string => resultsMarkdown(scenario, ordered, metricsById(columns), scope);
  const acts = (
    <>
      <CompareMenu contenders={ordered} reference={props.reference} onCompareWith={props.onCompareWith} />
      {complete === 0 ? null : (
        <ExportMenu
          onSave={(format) => props.onSave(format, markdown())}
          onCopy={() => props.onCopyTable(markdown())}
        />
      )}
    </>
  );
  return (
    <div className="results">
      {message}
      {warmup === null || neededS === null ? null : (
        <ShortWarmup fixedS={warmup.fixedS} neededS={neededS} onSet={props.onSetWarmup} />
      )}
      <div className={stale ? "stale" : undefined}>
        <p className="crumb">
          <b>{scenario.name}</b>
          {crumbs(scenario, all).map((crumb) => (
            <span key={crumb}>{crumb}</span>
          ))}
        </p>
        <VerdictLine
          verdict={verdict}
          fallback={state.kind === "running" ? runningTitle(state.progress, complete, all.length) : ""}
        />
        {state.kind === "running" ? (
          <Running progress={state.progress} onCancel={props.onCancel} />
        ) : (
          <p className="why">
            <Pieces pieces={nextStep(scenario, all)} onRunMore={props.onRunMore} />
          </p>
        )}
        <div className="results-bar">
          <ScopeTabs scenario={scenario} scope={scope} onSelect={props.onSelectApp} panelId={panelId} />
          <div className="results-actions">
            <ColumnsMenu chosen={columns} onChoose={setChosen} onReset={() => setChosen(null)} />
            {acts}
          </div>
        </div>
        <div role="tabpanel" id={panelId} aria-label="Results">
          <Ledger
            scenario={scenario}
            contenders={ordered}
            scope={scope}
            state={state}
            columns={metricsById(columns)}
            usualColumns={chosen === null}
            hidden={hidden}
            onToggleHidden={props.onToggleHidden}
            highlighted={highlighted}
            onHighlight={onHighlight}
            onRunMore={props.onRunMore}
            onCompareWith={(index) => props.onCompareWith(index === props.reference ? null : index)}
          />
          <div className="results-actions results-actions-below">{acts}</div>
          {reference === undefined ? null : (
            <Against
              contenders={ordered}
              reference={reference}
              scope={scope}
              highlighted={highlighted}
              onHighlight={onHighlight}
              onClose={() => props.onCompareWith(null)}
            />
          )}
          {complete === 0 ? null : (
            <>
              <Suspense fallback={<div className="charts-waiting" />}>
                <Charts
                  scenario={scenario}
                  cards={cards}
                  contenders={ordered}
                  scope={scope}
                  hidden={hidden}
                  highlighted={highlighted}
                  onHighlight={onHighlight}
                />
              </Suspense>
              <Devices scenario={scenario} contenders={ordered} />
              <Policies contenders={ordered} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
