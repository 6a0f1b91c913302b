import { createStore } from "zustand/vanilla";
import type { Simulator } from "../worker/api.ts";
import { sha256 } from "./sha256.ts";

/** A policy file that the person has opened. It lives as long as the page: a link names it and can't carry it. */
export interface OwnPolicy {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of opening a policy file: the SHA-256 of its bytes, or what is wrong, a sentence each. */
export type OpenedPolicy =
  | { readonly ok: true; readonly sha256: string }
  | { readonly ok: false; readonly faults: readonly string[] };

export interface PoliciesState {
  /** Files by the SHA-256 of their bytes, in hexadecimal. */
  readonly files: ReadonlyMap<string, OwnPolicy>;
  /** Reads a file, checks that the scheduler can ask it, and keeps it. */
  readonly open: (file: Pick<File, "name" | "size" | "arrayBuffer">, schedulerId: string) => Promise<OpenedPolicy>;
}

export type PoliciesStore = ReturnType<typeof createPoliciesStore>;

/** Policies that ship have a hundredth of this. */
const MAX_POLICY_BYTES = 20e6;

/** A person's own policies, checked by the simulator that is given. */
export function createPoliciesStore(simulator: Pick<Simulator, "checkPolicy">) {
  return createStore<PoliciesState>()((set) => ({
    files: new Map(),
    async open(file, schedulerId) {
      if (file.size > MAX_POLICY_BYTES)
        return refused(`${file.name} has ${(file.size / 1e6).toPrecision(2)} MB; a policy has at most 20 MB`);
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      );
      if (bytes === null) return refused(`${file.name} could not be read`);
      const faults = await simulator.checkPolicy(schedulerId, bytes);
      if (faults.length > 0) return { ok: false, faults };
      const digest = await sha256(bytes);
      if (digest === null) return refused("this page can’t name the file: open the page by https or from this machine");
      set(({ files }) => ({ files: new Map(files).set(digest, { name: file.name, bytes }) }));
      return { ok: true, sha256: digest };
    },
  }));
}

function refused(fault: string): OpenedPolicy {
  return { ok: false, faults: [fault] };
}
