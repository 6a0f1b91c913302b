import type { RefObject } from "react";
import type { Scenario } from "../../../../scenario/document.ts";
import { Popover } from "../../../parts/Popover.tsx";
import { downloadPng, downloadSvg } from "./download.ts";
import { savedDrawing } from "./savedDrawing.ts";

interface SaveMenuProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly scenario: Scenario;
  /** What is drawn and by what, where it was not simulated. */
  readonly provenance?: string | undefined;
}

/** Saves a drawing as SVG or PNG in the light theme, with its title and where it comes from. */
export function SaveMenu({ frame, title, scenario, provenance }: SaveMenuProps) {
  const { seed, replications, horizon } = scenario;
  const simulated = `${scenario.name}, seed ${seed}, ${replications} × ${horizon.durationS} s after ${horizon.warmupS} s warm-up. Simulated with Inferyard.`;
  const name = `${scenario.name} ${title}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  async function save(as: typeof downloadSvg | typeof downloadPng): Promise<void> {
    if (frame.current !== null) await as(await savedDrawing(frame.current, title, provenance ?? simulated), name);
  }
  return (
    <Popover label={`Save ${title}`} trigger="Save" triggerClass="quiet">
      {(close) => (
        <div className="save-menu">
          <button
            type="button"
            className="link"
            onClick={() => {
              void save(downloadSvg);
              close();
            }}
          >
            SVG, to edit or print
          </button>
          <button
            type="button"
            className="link"
            onClick={() => {
              void save(downloadPng);
              close();
            }}
          >
            PNG, for slides
          </button>
        </div>
      )}
    </Popover>
  );
}
