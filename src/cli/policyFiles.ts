import { readFile } from "node:fs/promises";
import type { Study } from "../experiment/study.ts";
import { Policies } from "../policy/policies.ts";
import type { Provided } from "../policy/provider.ts";
import { missingOwn } from "../worker/policyFiles.ts";
import type { Asking } from "../worker/taskLane.ts";

/** A person's own policy files by the SHA-256 of their bytes. */
export type OwnPolicies = ReadonlyMap<string, Uint8Array>;

const WASM: Provided = { provider: "wasm", why: "the command line has no WebGPU" };

/** What a thread of the command line asks policies with: files that ship from the project's folder, always by WASM. */
export function askingOf({ schedulers }: Study, own: OwnPolicies): Asking {
  const policies = new Policies(async (source) => {
    if (source.kind === "own") {
      const bytes = own.get(source.sha256);
      return bytes === undefined ? { ok: false, reason: missingOwn(source.sha256) } : { ok: true, bytes };
    }
    const file = `policies/${source.name}.onnx`;
    try {
      return { ok: true, bytes: await readFile(new URL(`../../public/${file}`, import.meta.url)) };
    } catch {
      return { ok: false, reason: `The policy file public/${file} can’t be read.` };
    }
  });
  return { policies, provided: schedulers.map(({ kind }) => (kind === "asking" ? WASM : null)) };
}
