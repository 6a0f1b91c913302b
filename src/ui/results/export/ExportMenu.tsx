import type { ResultFormat } from "../../../store/resultFile.ts";
import { Popover } from "../../parts/Popover.tsx";

interface ExportMenuProps {
  /** Saves the results as a file of this kind. */
  readonly onSave: (format: ResultFormat) => void;
  /** Copies the ledger as a Markdown table. */
  readonly onCopy: () => void;
}

const files: readonly { readonly format: ResultFormat; readonly label: string }[] = [
  { format: "json", label: "Results, JSON" },
  { format: "csv", label: "Every metric, CSV" },
  { format: "md", label: "This table, Markdown" },
];

/** What can be taken away: the results as the command line prints them, and the ledger as a table for a text. */
export function ExportMenu({ onSave, onCopy }: ExportMenuProps) {
  return (
    <Popover label="Export the results" trigger="Export" triggerClass="quiet" align="end">
      {(close) => (
        <ul className="row-menu">
          {files.map(({ format, label }) => (
            <li key={format}>
              <button
                type="button"
                onClick={() => {
                  close();
                  onSave(format);
                }}
              >
                {label}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              onClick={() => {
                close();
                onCopy();
              }}
            >
              Copy as Markdown
            </button>
          </li>
        </ul>
      )}
    </Popover>
  );
}
