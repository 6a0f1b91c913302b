import type { PolicyBytes, ReadPolicy } from "../policy/policies.ts";

/** Where the page's policies come from, and what may compute them: plain data that goes to workers as a copy. */
export interface PolicyFiles {
  /** Address of the page: files that ship lie below it in `policies/`. */
  readonly base: string;
  /** A person's own policy files by the SHA-256 of their bytes, in hexadecimal. */
  readonly own: ReadonlyMap<string, Uint8Array>;
  /** Whether WebGPU has stopped answering on this page, so that it is not asked again. */
  readonly wasmOnly: boolean;
}

/** A server that does not answer is given up after this long. */
const FETCH_MS = 30_000;

/** Reads policies from the page's server and from what the person has opened. */
export function readFrom(files: PolicyFiles): ReadPolicy {
  return async (source) => {
    if (source.kind === "shipped") return fetched(source.name, files.base);
    const bytes = files.own.get(source.sha256);
    return bytes === undefined ? { ok: false, reason: missingOwn(source.sha256) } : { ok: true, bytes };
  };
}

/** What a scenario that uses a person's own policy says where its file is not at hand. */
export function missingOwn(sha256: string): string {
  return `The scenario uses a policy of its own, ${sha256.slice(0, 8)}…, whose file is not here: choose the file in the scheduler’s settings.`;
}

async function fetched(name: string, base: string): Promise<PolicyBytes> {
  const file = `policies/${name}.onnx`;
  try {
    const answer = await fetch(new URL(file, base), { signal: AbortSignal.timeout(FETCH_MS) });
    if (answer.ok) return { ok: true, bytes: new Uint8Array(await answer.arrayBuffer()) };
    return { ok: false, reason: `The policy file ${file} can’t be loaded: the server answers ${answer.status}.` };
  } catch {
    return { ok: false, reason: `The policy file ${file} can’t be loaded: the server does not answer.` };
  }
}
