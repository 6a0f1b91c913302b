import { expose } from "comlink";
import { findAdapter, type Provider } from "../../../src/policy/provider.ts";
import { loadPolicy } from "../../../src/policy/session.ts";

/** What the tests do with a policy in a real worker. */
const asked = {
  adapter: findAdapter,
  /** Asks for the first `counts[i]` rows, all calls at once. @returns each call's scores, or why there are none */
  async scores(bytes: number[], provider: Provider, rows: number[], features: number, counts: number[]) {
    const loaded = await loadPolicy(Uint8Array.from(bytes), provider);
    if (!loaded.ok) return loaded.reason;
    const all = Float32Array.from(rows);
    const answers = counts.map((count) => loaded.session.score(all.subarray(0, count * features), count));
    return (await Promise.all(answers)).map((scores) => [...scores]);
  },
};

export type Asked = typeof asked;

expose(asked);
