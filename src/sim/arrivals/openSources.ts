import type { Compiled } from "../compiled.ts";
import { RandomStream } from "../random.ts";
import { arrivalSource, within } from "./index.ts";
import type { ArrivalSource } from "./source.ts";

const silent: ArrivalSource = { fill: (out, n) => void out.fill(Number.POSITIVE_INFINITY, 0, n) };

/** One source per app; that of closed clients, who send by themselves, is silent. */
export function openSources(compiled: Compiled, seed: number): readonly ArrivalSource[] {
  return compiled.arrivals.map((arrivals, app) => {
    if (arrivals.kind === "closed") return silent;
    const { process, startMs, stopMs } = arrivals;
    const source = arrivalSource(process, new RandomStream(seed, `arrivals/${compiled.appIds[app]}`));
    return startMs === 0 && stopMs === Number.POSITIVE_INFINITY ? source : within(source, startMs, stopMs);
  });
}
