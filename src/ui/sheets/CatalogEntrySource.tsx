import type { Device, Model } from "../../scenario/catalogEntry.ts";

/** Where the figures of a catalogue entry come from: source, licence, date and what a reader must know. */
export function CatalogEntrySource({
  entry,
}: {
  readonly entry: Pick<Device | Model, "source" | "licence" | "date" | "note">;
}) {
  const { source, licence, date, note } = entry;
  if (source === undefined && note === undefined) return <p className="unit">Own entry; no source was given.</p>;
  return (
    <dl className="provenance">
      {source === undefined ? null : <Term name="Source" text={source} />}
      {licence === undefined ? null : <Term name="Licence" text={licence} />}
      {date === undefined ? null : <Term name="Date" text={date} />}
      {note === undefined ? null : <Term name="Note" text={note} />}
    </dl>
  );
}

function Term({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
