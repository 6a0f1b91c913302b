import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { ReadingLine } from "./ReadingLine.tsx";
import { useIsCommand } from "./singleKeys.ts";
import "./figure.css";

interface FigureProps {
  /** The question the drawing answers. */
  readonly title: string;
  /** One line: what is drawn, its unit, what the marks mean. */
  readonly caption: ReactNode;
  /** The drawing, with `role="img"` and a sentence that has the numbers. */
  readonly children: ReactNode;
  /** What the pointer or focus is on, for the reading line. */
  readonly reading?: ReactNode;
  /** What the reading line says while they are on nothing. */
  readonly idleReading?: ReactNode;
  /** Leave the reading line out, for a drawing that has nothing to point at. */
  readonly withoutReading?: boolean;
  /** The `DataTable` behind "Show data", made when it is first shown. */
  readonly data?: () => ReactNode;
  /** Prose behind "How it is computed". */
  readonly method?: ReactNode;
  /** Further steps at the foot, such as saving the drawing. */
  readonly actions?: ReactNode;
}

type Panel = "data" | "method";

/** A chart with the question above it, and below it what is pointed at, the numbers, and where they come from. */
export function Figure(props: FigureProps) {
  const { title, caption, children, reading, idleReading, withoutReading = false, data, method, actions } = props;
  const titleId = useId();
  const panelId = useId();
  const [panel, setPanel] = useState<Panel | null>(null);
  const isCommand = useIsCommand();

  function toggle(which: Panel): void {
    setPanel((shown) => (shown === which ? null : which));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (!isCommand(event)) return;
    const key = event.key.toLowerCase();
    if (key === "d" && data !== undefined) toggle("data");
    else if (key === "h" && method !== undefined) toggle("method");
    else return;
    event.preventDefault();
  }

  const toggles = { panel, panelId, toggle };
  return (
    // Focus by pointer makes D and H work after a click on the drawing; the buttons are its stops for the Tab key.
    <figure className="figure" aria-labelledby={titleId} tabIndex={-1} onKeyDown={onKeyDown}>
      <h3 id={titleId}>{title}</h3>
      <figcaption className="figure-caption">{caption}</figcaption>
      {children}
      {withoutReading ? null : <ReadingLine idle={idleReading}>{reading}</ReadingLine>}
      <div className="figure-foot">
        {data === undefined ? null : <PanelToggle {...toggles} which="data" keyName="d" words={dataWords} />}
        {method === undefined ? null : <PanelToggle {...toggles} which="method" keyName="h" words={methodWords} />}
        {actions}
      </div>
      {panel === null ? null : (
        <div className="figure-panel" id={panelId}>
          {panel === "data" ? data?.() : method}
        </div>
      )}
    </figure>
  );
}

interface ToggleWords {
  readonly closed: string;
  readonly open: string;
}

const dataWords: ToggleWords = { closed: "Show data", open: "Hide data" };
const methodWords: ToggleWords = { closed: "How it is computed", open: "Hide how it is computed" };

interface PanelToggleProps {
  readonly which: Panel;
  readonly panel: Panel | null;
  readonly panelId: string;
  readonly toggle: (which: Panel) => void;
  readonly keyName: string;
  readonly words: ToggleWords;
}

function PanelToggle({ which, panel, panelId, toggle, keyName, words }: PanelToggleProps) {
  const open = panel === which;
  return (
    <button
      type="button"
      className="quiet"
      aria-expanded={open}
      aria-controls={open ? panelId : undefined}
      aria-keyshortcuts={keyName}
      onClick={() => toggle(which)}
    >
      {open ? words.open : words.closed}
    </button>
  );
}
