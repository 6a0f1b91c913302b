import { lazy, Suspense, useEffect, useRef } from "react";
import { appName } from "../../scenario/app.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { SheetName } from "../../store/view.ts";
import { Sheet } from "../parts/Sheet.tsx";
import { useScenario, useView } from "../stores.ts";

const PRELOAD_AFTER_MS = 1500;
const load = () => import("./SheetContent.tsx");
const SheetContent = lazy(async () => ({ default: (await load()).SheetContent }));

/** The one sheet that may lie over the page, with what the view says it shows. */
export function SheetHost() {
  const sheet = useView((state) => state.sheets.at(-1) ?? null);
  const closeSheet = useView((state) => state.closeSheet);
  const scenario = useScenario((state) => state.scenario);
  const content = useRef<HTMLDivElement>(null);
  // No part of the first paint, but there when the first sheet is asked for.
  useEffect(() => {
    const timer = setTimeout(() => void load(), PRELOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  // Sheets share one box, which would keep the scroll of the sheet before.
  useEffect(() => {
    if (sheet !== null) content.current?.parentElement?.scrollTo(0, 0);
  }, [sheet]);
  return (
    <Sheet title={sheet === null ? "" : titleOf(sheet, scenario)} open={sheet !== null} onClose={closeSheet}>
      {sheet === null ? null : (
        <div ref={content}>
          <Suspense>
            <SheetContent sheet={sheet} close={closeSheet} />
          </Suspense>
        </div>
      )}
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
    case "scenario":
      return "Name and notes";
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
    case "policy-features":
      return "What the policy sees";
  }
}
