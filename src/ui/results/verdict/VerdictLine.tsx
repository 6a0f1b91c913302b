import { Swatch } from "../../parts/Swatch.tsx";
import type { Verdict } from "./verdict.ts";

interface VerdictLineProps {
  /** null while nothing has been decided; `fallback` then stands in its place. */
  readonly verdict: Verdict | null;
  readonly fallback: string;
}

/** The page's one big sentence, with the swatch of what it is about. Announced when it changes. */
export function VerdictLine({ verdict, fallback }: VerdictLineProps) {
  const subject = verdict?.subject ?? null;
  return (
    <h1 className="verdict" aria-live="polite">
      {subject === null ? null : (
        <span className="verdict-swatch">
          <Swatch schedulerId={subject.id} hollow={subject.repeat > 0} width={34} />
        </span>
      )}
      {verdict?.sentence ?? fallback}
    </h1>
  );
}
