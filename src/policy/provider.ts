/** What computes a policy: WebAssembly everywhere, or the graphics processor of a browser that offers it. */
export type Provider = "wasm" | "webgpu";

/** What the person chose: `auto` times both where there is a graphics processor. */
export type ProviderChoice = "auto" | Provider;

/** The provider that is used, and why, as half a sentence to follow its name: "only a software adapter for WebGPU". */
export interface Provided {
  readonly provider: Provider;
  readonly why: string;
}

/** What a browser offers of WebGPU. */
export type Adapter = "none" | "software" | "hardware";

/** Time of one call at the batch that a run has, by each provider. */
export interface CallTimes {
  readonly rows: number;
  readonly wasmMs: number;
  readonly webgpuMs: number;
}

/** What WebGPU can be used for here. `navigator.gpu` proves nothing: only an adapter does, and a software one is slow. */
export async function findAdapter(): Promise<Adapter> {
  const gpu = globalThis.navigator?.gpu;
  const adapter = await gpu?.requestAdapter().catch(() => null);
  if (adapter === null || adapter === undefined) return "none";
  return adapter.info.isFallbackAdapter ? "software" : "hardware";
}

/** The provider without timing; null where only timing can tell. A person's choice is followed wherever it can be. */
export function providerWithoutTiming(choice: ProviderChoice, adapter: Adapter): Provided | null {
  if (choice === "wasm") return { provider: "wasm", why: "as chosen" };
  if (adapter === "none") return { provider: "wasm", why: "WebGPU is not available: no adapter" };
  if (choice === "webgpu") {
    return { provider: "webgpu", why: adapter === "software" ? "as chosen, on a software adapter" : "as chosen" };
  }
  return adapter === "hardware" ? null : { provider: "wasm", why: "WebGPU is not available: only a software adapter" };
}

/** The faster provider; as fast is WebAssembly, whose results are the same everywhere. */
export function fasterProvider({ rows, wasmMs, webgpuMs }: CallTimes): Provided {
  const [provider, own, other] =
    webgpuMs < wasmMs ? (["webgpu", webgpuMs, wasmMs] as const) : (["wasm", wasmMs, webgpuMs] as const);
  const than = provider === "webgpu" ? "WASM" : "WebGPU";
  return { provider, why: `${ms(own)} a call of ${rows} rows, ${than} ${ms(other)}` };
}

function ms(value: number): string {
  return `${value.toPrecision(2)} ms`;
}
