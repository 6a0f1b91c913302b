import { type Remote, releaseProxy, wrap } from "comlink";
import type { RunEnd } from "./api.ts";

/** After this long without an end, a worker that was asked to cancel is replaced. */
export const SILENCE_MS = 400;

/** A worker, or whatever behaves like one in a test. */
export type WorkerLike = Pick<Worker, "postMessage" | "addEventListener" | "removeEventListener" | "terminate">;

/** A worker with its end: `lost` resolves when it is gone, since nothing that was asked of it settles after that. */
export interface Connection<Api> {
  readonly remote: Remote<Api>;
  readonly lost: Promise<RunEnd>;
  /** Terminates the worker; what waits for it ends with `end`. */
  readonly close: (end: RunEnd) => void;
}

/** Connects to a worker. `what` it does stands at the start of messages, such as "The simulation". */
export function connect<Api>(worker: WorkerLike, what: string): Connection<Api> {
  const remote = wrap<Api>(worker);
  let end: (end: RunEnd) => void = () => undefined;
  const lost = new Promise<RunEnd>((resolve) => {
    end = resolve;
  });
  const close = (reason: RunEnd): void => {
    end(reason);
    remote[releaseProxy]();
    worker.terminate();
  };
  worker.addEventListener("error", (event) => {
    const words = "message" in event && typeof event.message === "string" ? event.message : "it could not be loaded";
    end({ kind: "failed", message: `${what} could not start: ${words}. Reload the page.` });
  });
  return { remote, lost, close };
}

/** The end of work that was stopped by an error of its own. */
export function failedBy(error: unknown, what: string): RunEnd {
  const words = error instanceof Error ? error.message : String(error);
  return { kind: "failed", message: `${what} stopped with an error and was restarted: ${words}.` };
}
