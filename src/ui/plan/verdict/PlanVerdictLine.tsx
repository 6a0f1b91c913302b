import { Swatch } from "../../parts/Swatch.tsx";
import type { PlanVerdict } from "./planVerdict.ts";

interface PlanVerdictLineProps {
  /** null while nothing has been decided; `fallback` then stands in its place. */
  readonly verdict: PlanVerdict | null;
  readonly fallback: string;
}

/** The view's one big sentence, with the swatch of what it is about. Announced when it changes. */
export function PlanVerdictLine({ verdict, fallback }: PlanVerdictLineProps) {
  const subject = verdict?.subject ?? null;
  return (
    <h1 className="verdict" aria-live="polite">
      {subject === null ? null : (
        <span className="verdict-swatch">
          <Swatch schedulerId={subject.id} width={34} />
        </span>
      )}
      {verdict?.sentence ?? fallback}
    </h1>
  );
}
