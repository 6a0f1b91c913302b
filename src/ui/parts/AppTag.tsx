import "./appTag.css";

/** Letter of the app at `index` (from 0) in scenario order: A to Z, then AA, AB and so on. */
export function appLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : appLetter(Math.floor(index / 26) - 1) + last;
}

interface AppTagProps {
  /** Place of the app in the scenario, from 0. */
  readonly index: number;
}

/** An app's boxed letter. Apps have letters, not hues, because hue already says which scheduler. */
export function AppTag({ index }: AppTagProps) {
  return <span className="app-tag">{appLetter(index)}</span>;
}
