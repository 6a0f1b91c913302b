import type { SheetName } from "../../store/view.ts";
import { Rail } from "../rail/Rail.tsx";
import { RunBox } from "../rail/RunBox.tsx";
import { PolicyFeatures } from "../train/PolicyFeatures.tsx";
import { AddApp } from "./AddApp.tsx";
import { AddDevice } from "./AddDevice.tsx";
import { AppDetails } from "./AppDetails.tsx";
import { DeviceDetails } from "./DeviceDetails.tsx";
import { Gallery } from "./Gallery.tsx";
import { Keys } from "./Keys.tsx";
import { ModelChoice } from "./ModelChoice.tsx";
import { OwnEntries } from "./OwnEntries.tsx";
import { ScenarioDetails } from "./ScenarioDetails.tsx";
import { SchedulerChooser } from "./SchedulerChooser.tsx";
import { Sources } from "./Sources.tsx";
import "./sheets.css";

interface SheetContentProps {
  readonly sheet: SheetName;
  readonly close: () => void;
}

/** What a sheet shows. */
export function SheetContent({ sheet, close }: SheetContentProps) {
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
    case "scenario":
      return <ScenarioDetails />;
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
    case "policy-features":
      return <PolicyFeatures />;
  }
}
