import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { Figures, PeerId } from "./peer.ts";
import type { Case } from "./workload.ts";

/** One run of a peer in a cold process: the time of the simulation alone, and the whole process's peak of memory. */
export interface Measurement {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly figures: Figures;
}

/** Peers built once into one plain file, so that a measured process loads nothing but Node and that. */
export interface PeersFile {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** Builds the peers' file into a folder of its own. */
export async function buildPeers(): Promise<PeersFile> {
  const folder = await mkdtemp(join(tmpdir(), "inferyard-bench-"));
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: "src/cli/bench/child.ts",
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: "node20",
      // A module's constants stay constants, as they are where the command line runs the modules themselves.
      rolldownOptions: { output: { topLevelVar: false } },
    },
  });
  return { path: join(folder, "child.js"), remove: () => rm(folder, { recursive: true }) };
}

/** Runs one peer in a fresh process. @throws Error when the process fails: a peer that can't run has no figure */
export function measure(peers: PeersFile, peer: PeerId, what: Case, seed: number): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [peers.path, JSON.stringify({ peer, what, seed })], (error, output, errors) => {
      if (error === null) resolve(JSON.parse(output));
      else
        reject(
          new Error(
            `${peer} could not run ${what.workload} with ${what.requests} requests: ${errors || error.message}`,
          ),
        );
    });
  });
}
