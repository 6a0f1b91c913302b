import type { AskingEntrant } from "../experiment/entrants.ts";
import { lockstep, type ScoreRequest } from "../experiment/lockstep.ts";
import type { Study } from "../experiment/study.ts";
import type { Policies } from "../policy/policies.ts";
import { type Adapter, fasterProvider, findAdapter, type Provided, providerWithoutTiming } from "../policy/provider.ts";
import type { PolicySession } from "../policy/session.ts";

/** Questions after which the queues of most scenarios have filled, so that a request has its usual size. */
const WARM_UP_REQUESTS = 50;
const TIMED_RUNS = 20;

/** Decides what computes the policies of a study, once for all threads: different providers differ in the last digits. */
export class Providing {
  private adapter: Promise<Adapter> | null = null;
  private readonly timed = new Map<string, Provided>();

  constructor(
    private readonly policies: Policies,
    private readonly look: () => Promise<Adapter> = findAdapter,
  ) {}

  /**
   * By index into the study's schedulers; null for one that asks nobody.
   * @param wasmOnly whether WebGPU has stopped answering before
   * @param together replications that ask side by side
   */
  async of(study: Study, wasmOnly: boolean, together: number): Promise<readonly (Provided | null)[]> {
    const provided: (Provided | null)[] = [];
    for (const entrant of study.schedulers)
      provided.push(
        entrant.kind === "asking" ? await this.forOne(entrant, study.scenario.seed, wasmOnly, together) : null,
      );
    return provided;
  }

  private async forOne(entrant: AskingEntrant, seed: number, wasmOnly: boolean, together: number): Promise<Provided> {
    const { provider: choice } = entrant;
    if (wasmOnly && choice !== "wasm") return { provider: "wasm", why: "WebGPU stopped answering on this page" };
    // Asking for an adapter takes time too.
    this.adapter ??= choice === "wasm" ? null : this.look();
    const found = providerWithoutTiming(choice, (await this.adapter) ?? "none");
    return found ?? this.faster(entrant, seed, together);
  }

  private async faster(entrant: AskingEntrant, seed: number, together: number): Promise<Provided> {
    const { policy, schema } = entrant;
    const key = JSON.stringify([policy, schema.id, together]);
    const known = this.timed.get(key);
    if (known !== undefined) return known;
    const wasm = await this.policies.open(policy, schema, "wasm");
    if (!wasm.ok) return { provider: "wasm", why: "the policy can't be opened" };
    const webgpu = await this.policies.open(policy, schema, "webgpu");
    if (!webgpu.ok) return { provider: "wasm", why: "WebGPU can't open the policy" };
    const request = await usualRequest(entrant, seed, together, wasm.session);
    const wasmMs = await callMs(wasm.session, request);
    const webgpuMs = await callMs(webgpu.session, request);
    const provided = fasterProvider({ rows: request.count, wasmMs, webgpuMs });
    this.timed.set(key, provided);
    return provided;
  }
}

/** The largest of the first requests of a run. */
async function usualRequest(
  entrant: AskingEntrant,
  seed: number,
  together: number,
  session: PolicySession,
): Promise<ScoreRequest> {
  const replications = Array.from({ length: together }, (_, i) => i);
  const work = lockstep(entrant, seed, replications, () => 0);
  let largest: ScoreRequest = { rows: new Float32Array(entrant.schema.features.length), count: 1 };
  let scores: Float32Array | undefined;
  for (let asked = 0; asked < WARM_UP_REQUESTS; ) {
    const step = work.next(scores);
    if (step.done === true) break;
    scores = undefined;
    if (step.value === undefined) continue;
    const { rows, count } = step.value;
    if (count > largest.count) largest = { rows: rows.slice(), count };
    scores = await session.score(rows, count);
    asked++;
  }
  return largest;
}

/** Mean time of a call, its first ones aside. */
async function callMs({ score }: PolicySession, { rows, count }: ScoreRequest): Promise<number> {
  for (let run = 0; run < 3; run++) await score(rows, count);
  const startMs = performance.now();
  for (let run = 0; run < TIMED_RUNS; run++) await score(rows, count);
  return (performance.now() - startMs) / TIMED_RUNS;
}
