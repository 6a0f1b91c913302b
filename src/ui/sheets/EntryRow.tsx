import { type ReactNode, useState } from "react";
import type { Device, Model } from "../../scenario/catalogEntry.ts";
import { CatalogEntrySource } from "./CatalogEntrySource.tsx";

interface EntryRowProps {
  readonly entry: Device | Model;
  /** One line of what matters for the choice. */
  readonly facts: string;
  /** The button or tick that takes it. */
  readonly control: ReactNode;
  readonly children?: ReactNode;
}

/** A device or model in a list: its name and facts, a way to take it, and its source one press away. */
export function EntryRow({ entry, facts, control, children }: EntryRowProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="entry">
      <div className="entry-head">
        <div className="entry-text">
          <b>{entry.name}</b>
          <span className="unit">{facts}</span>
        </div>
        {control}
      </div>
      <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        Source
      </button>
      {open ? (
        <>
          <CatalogEntrySource entry={entry} />
          {children}
        </>
      ) : null}
    </div>
  );
}
