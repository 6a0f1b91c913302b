import { useEffect, useRef } from "react";
import type { Stores } from "../store/stores.ts";
import { GivenLine } from "./GivenLine.tsx";
import { MarginNotes } from "./MarginNotes.tsx";
import { NoticeLine } from "./NoticeLine.tsx";
import { Hatch } from "./parts/Hatch.tsx";
import { SingleKeys } from "./parts/singleKeys.ts";
import { Rail } from "./rail/Rail.tsx";
import { RunBox } from "./rail/RunBox.tsx";
import { SheetHost } from "./sheets/SheetHost.tsx";
import { useSingleKeys } from "./singleKeysChoice.ts";
import { StoresContext, useScenario, useView } from "./stores.ts";
import { TopBar } from "./top/TopBar.tsx";
import { useFileDrop } from "./useFileDrop.ts";
import { useKeys } from "./useKeys.ts";
import { useScrollPerView } from "./useScrollPerView.ts";
import { ViewPanel } from "./ViewPanel.tsx";
import "./style/base.css";
import "./app.css";

/** The page: the question on the left, the answer beside it, and sheets over both. */
export function App({ stores }: { readonly stores: Stores }) {
  return (
    <StoresContext value={stores}>
      <Page />
    </StoresContext>
  );
}

function Page() {
  useKeys();
  const [single] = useSingleKeys();
  const name = useScenario((state) => state.scenario.name);
  const view = useView((state) => state.view);
  const main = useRef<HTMLElement>(null);
  useScrollPerView(view, main);
  const { over, ...drop } = useFileDrop();
  useEffect(() => {
    document.title = `${name} · Inferyard`;
  }, [name]);
  return (
    <SingleKeys value={single}>
      <div className={over ? "app drop-here" : "app"} {...drop}>
        <Hatch />
        <button type="button" className="skip btn" onClick={() => document.getElementById("results")?.focus()}>
          Skip to results
        </button>
        <div className="page">
          <TopBar />
          <GivenLine />
          <div className="shell">
            <aside className="rail-column" aria-label="Scenario">
              <div className="rail-scroll">
                <Rail />
              </div>
              <RunBox />
            </aside>
            <main id="results" ref={main} className="main" tabIndex={-1}>
              <NoticeLine />
              <ViewPanel />
            </main>
            {view === "play" ? <MarginNotes /> : null}
          </div>
        </div>
        <SheetHost />
      </div>
    </SingleKeys>
  );
}
