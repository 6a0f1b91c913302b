import type { App } from "../../scenario/app.ts";
import { OptionalNumber } from "./OptionalNumber.tsx";

interface ArrivalSpanProps {
  /** Where the app stands in the document. */
  readonly path: string;
  readonly app: App;
  /** End of the horizon in s, at which arrivals end anyway. */
  readonly endS: number;
  readonly change: (key: string, next: (before: App) => App) => void;
}

/** From when to when an app's requests arrive. */
export function ArrivalSpan({ path, app, endS, change }: ArrivalSpanProps) {
  const { startS, stopS } = app;
  return (
    <div className="settings">
      <OptionalNumber
        label="Arrivals begin at"
        absent="the start"
        place={`${path}.startS`}
        unit="s"
        limits={{ min: 0, ...(stopS === undefined ? { max: 1e6 } : { exclusiveMax: stopS }) }}
        value={startS}
        initial={0}
        onChange={(next) =>
          change("startS", ({ startS: _, ...before }) => (next === undefined ? before : { ...before, startS: next }))
        }
      />
      <OptionalNumber
        label="Arrivals end at"
        absent="the end"
        place={`${path}.stopS`}
        unit="s"
        limits={{ exclusiveMin: startS ?? 0, max: 1e6 }}
        value={stopS}
        initial={Math.max(endS, (startS ?? 0) + 1)}
        onChange={(next) =>
          change("stopS", ({ stopS: _, ...before }) => (next === undefined ? before : { ...before, stopS: next }))
        }
      />
    </div>
  );
}
