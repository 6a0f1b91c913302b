import { useEffect, useEffectEvent, useState } from "react";

/** Text that is being typed, remembered with the value it belongs to. */
interface Draft<V> {
  readonly text: string;
  readonly forValue: V;
}

interface DraftInField<V> {
  /** Typed text, or null when the field shows its value. */
  readonly text: string | null;
  readonly type: (text: string, forValue: V) => void;
  readonly drop: () => void;
}

/**
 * Keeps typed text apart from the value, so that "1." or "-3" stays on the screen as typed. A value that changes from
 * outside, as by undo, wins over the text: the draft was for another value.
 */
export function useDraft<V>(value: V): DraftInField<V> {
  const [draft, setDraft] = useState<Draft<V> | null>(null);
  return {
    text: draft !== null && Object.is(draft.forValue, value) ? draft.text : null,
    type: (text, forValue) => setDraft({ text, forValue }),
    drop: () => setDraft(null),
  };
}

/** Tells the owner of a field whenever its problem comes, changes or goes, also when the field itself goes. */
export function useReportProblem(problem: string | null, report: ((problem: string | null) => void) | undefined): void {
  const tell = useEffectEvent((message: string | null) => report?.(message));
  useEffect(() => {
    if (problem === null) return;
    tell(problem);
    return () => tell(null);
  }, [problem]);
}
