import { proxy, type Remote } from "comlink";
import type { Progress, RunEnd, Simulator, SimulatorApi, Stopped } from "./api.ts";
import { type Connection, connect, failedBy, SILENCE_MS, type WorkerLike } from "./connection.ts";

import { Silence } from "./silence.ts";

export type { WorkerLike };

/** What messages call it. */
const WHAT = "The simulation";

/**
 * The page's side of the simulation worker. It keeps a warm spare: a worker that does not stop when asked is terminated
 * and the spare takes its place at once, because a busy worker can't be interrupted in any other way. The spare is made
 * when the first run has ended, so that the page's start does not pay for it.
 * @param longestSilenceMs a worker that asks a policy is given up when it is silent for longer
 */
export function createSimulator(spawn: () => WorkerLike = spawnWorker, longestSilenceMs?: number): Simulator {
  const open = () => connect<SimulatorApi>(spawn(), WHAT);
  let current = open();
  let spare: Connection<SimulatorApi> | null = null;
  let startedMs: number | null = null;
  let wasmOnly = false;

  function replace(end: RunEnd): void {
    current.close(end);
    current = spare ?? open();
    spare = open();
  }

  /** Asks the current worker, and once more the next one where the first is lost meanwhile. */
  async function ask<T>(question: (remote: Remote<SimulatorApi>) => Promise<T>, fallback: T): Promise<T> {
    for (let attempt = 0; attempt < 2; attempt++) {
      const answered = question(current.remote).then(
        (value) => ({ value }),
        () => null,
      );
      const answer = await Promise.race([answered, current.lost.then(() => null)]);
      if (answer !== null) return answer.value;
    }
    return fallback;
  }

  return {
    cards: () => ask((remote) => remote.cards(), []),
    check: (scenario) => ask((remote) => remote.check(scenario), []),
    checkPolicy: (schedulerId, bytes) =>
      ask((remote) => remote.checkPolicy(schedulerId, bytes), ["the file could not be checked: open it once more"]),
    async run(scenario, onProgress, own = new Map()) {
      const connection = current;
      let isOpen = true;
      startedMs = performance.now();
      const silence = new Silence(longestSilenceMs);
      let asked = "";
      const listener = proxy((progress: Progress) => {
        if (!isOpen) return;
        // A worker whose policy freezes it can't say so: while one is asked, signs of life are due.
        if (progress.asking === null) silence.end();
        else silence.begin();
        asked = progress.asking ?? asked;
        onProgress(progress);
      });
      const files = { base: pageBase(), own, wasmOnly };
      const answered = connection.remote.run(scenario, files, listener).catch((error) => failedBy(error, WHAT));
      const silent = silence.tooLong.then((): Stopped => ({ kind: "stopped", label: asked }));
      const first = await Promise.race([answered, connection.lost, silent]);
      silence.close();
      const end = first.kind === "stopped" ? restarted(first, wasmOnly) : first;
      wasmOnly ||= first.kind === "stopped";
      isOpen = false;
      startedMs = null;
      if (end.kind === "failed" && connection === current) replace(end);
      spare ??= open();
      return end;
    },
    cancel() {
      if (startedMs === null) return;
      const silent = current;
      const sinceMs = startedMs;
      void silent.remote.cancel().catch(() => undefined);
      setTimeout(() => {
        if (startedMs !== sinceMs || silent !== current) return;
        replace({ kind: "cancelled", elapsedS: (performance.now() - sinceMs) / 1000 });
      }, SILENCE_MS);
    },
    dispose() {
      for (const connection of [current, spare]) connection?.close({ kind: "failed", message: "The page has closed." });
    },
  };
}

/** A policy that stopped answering once may do so again; by WASM it is computed at once, and can't. */
function restarted({ label }: Stopped, wasmOnly: boolean): RunEnd {
  const next = wasmOnly ? "" : " From now on WASM computes it.";
  return { kind: "failed", message: `${label} stopped answering and was restarted.${next}` };
}

/** Where the page's files are; nowhere outside a page. */
function pageBase(): string {
  return typeof document === "undefined" ? "" : document.baseURI;
}

function spawnWorker(): Worker {
  return new Worker(new URL("./simulate.worker.ts", import.meta.url), { type: "module" });
}
