import { type ReactNode, useEffect, useRef } from "react";
import { appName } from "../../scenario/app.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { SheetName } from "../../store/view.ts";
import { Sheet } from "../parts/Sheet.tsx";
import { Rail } from "../rail/Rail.tsx";
import { RunBox } from "../rail/RunBox.tsx";
import { useScenario, useView } from "../stores.ts";
import { AddApp } from "./AddApp.tsx";
import { AddDevice } from "./AddDevice.tsx";
import { AppDetails } from "./AppDetails.tsx";
import { DeviceDetails } from "./DeviceDetails.tsx";
import { Gallery } from "./Gallery.tsx";
import { Keys } from "./Keys.tsx";
import { ModelChoice } from "./ModelChoice.tsx";
import { OwnEntries } from "./OwnEntries.tsx";
import { SchedulerChooser } from "./SchedulerChooser.tsx";
import { Sources } from "./Sources.tsx";
import "./sheets.css";

/** The one sheet that may lie over the page, with what the view says it shows. */
export function SheetHost() {
  const sheet = useView((state) => state.sheets.at(-1) ?? null);
  const closeSheet = useView((state) => state.closeSheet);
  const scenario = useScenario((state) => state.scenario);
  const content = useRef<HTMLDivElement>(null);
  // Sheets share one box, which would keep the scroll of the sheet before.
  useEffect(() => {
    if (sheet !== null) content.current?.parentElement?.scrollTo(0, 0);
  }, [sheet]);
  return (
    <Sheet title={sheet === null ? "" : titleOf(sheet, scenario)} open={sheet !== null} onClose={closeSheet}>
      {sheet === null ? null : <div ref={content}>{contentOf(sheet, closeSheet)}</div>}
    </Sheet>
  );
}

function titleOf(sheet: SheetName, { apps }: Scenario): string {
  switch (sheet.kind) {
    case "gallery":
      return "Scenarios";
    case "keys":
      return "Keys and help";
    case "rail":
      return "Scenario";
    case "add-device":
      return "Add a device";
    case "device":
      return "Device";
    case "add-app":
      return "Add an app";
    case "app":
    case "models": {
      const app = apps[sheet.index];
      const name = app === undefined ? "App" : appName(app);
      return sheet.kind === "app" ? name : `Models of ${name}`;
    }
    case "schedulers":
      return "Schedulers";
    case "own-entries":
      return "Own devices and models";
    case "sources":
      return "Sources";
  }
}

function contentOf(sheet: SheetName, close: () => void): ReactNode {
  switch (sheet.kind) {
    case "gallery":
      return <Gallery />;
    case "keys":
      return <Keys />;
    case "rail":
      return (
        <div className="rail-sheet">
          <Rail />
          <RunBox onRun={close} />
        </div>
      );
    case "add-device":
      return <AddDevice />;
    case "device":
      return <DeviceDetails id={sheet.id} />;
    case "add-app":
      return <AddApp />;
    case "app":
      return <AppDetails index={sheet.index} />;
    case "models":
      return <ModelChoice index={sheet.index} />;
    case "schedulers":
      return <SchedulerChooser />;
    case "own-entries":
      return <OwnEntries />;
    case "sources":
      return <Sources />;
  }
}
