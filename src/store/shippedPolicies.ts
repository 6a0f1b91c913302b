import type { PolicyCard } from "../worker/trainApi.ts";

const cards = import.meta.glob<PolicyCard>("../../public/policies/*.json", { import: "default" });

/** Policies that ship with the page, by file name without ending. */
export interface ShippedPolicies {
  readonly names: readonly string[];
  /** How each was trained; fetched when it is asked for, one that can't be is left out. */
  readonly cards: () => Promise<readonly PolicyCard[]>;
  /** The bytes of one; null where they can't be had. */
  readonly bytes: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** What lies beside this page. */
export const shippedPolicies: ShippedPolicies = {
  names: Object.keys(cards).map((path) => path.replace(/^.*\/(.*)\.json$/u, "$1")),
  async cards() {
    const found = await Promise.allSettled(Object.values(cards).map((load) => load()));
    return found.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  },
  async bytes(name) {
    try {
      const response = await fetch(`./policies/${name}.onnx`);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    } catch {
      return null;
    }
  },
};
