import type { InferenceSession } from "onnxruntime-web";
import type { Provider } from "./provider.ts";

/** A policy that can be asked. */
export interface PolicySession {
  readonly provider: Provider;
  /**
   * Scores of `count` rows. Calls queue up behind each other, over all sessions of this thread.
   * @param rows row-major, count × features; left alone until the answer is there
   * @returns row-major, count × columns
   */
  readonly score: (rows: Float32Array, count: number) => Promise<Float32Array>;
  readonly release: () => Promise<void>;
}

/** ONNX Runtime refuses a file or can't be loaded. */
type Loaded = { readonly ok: true; readonly session: PolicySession } | { readonly ok: false; readonly reason: string };

/** The last call of any session of this thread: a call that overlaps another on the WebGPU entry never returns. */
let lastCall: Promise<unknown> = Promise.resolve();

/** A server that does not deliver ONNX Runtime's WebAssembly is given up after this long. */
const LOADING_MS = 120_000;

function afterOthers<T>(call: () => Promise<T>): Promise<T> {
  const mine = lastCall.then(call, call);
  lastCall = mine;
  return mine;
}

/**
 * Opens a policy, in a page's worker or in Node, with one thread. The two entries of ONNX Runtime are loaded when they
 * are first used: each comes with its own WebAssembly, and WebGPU's is slower on the processor.
 */
export function loadPolicy(bytes: Uint8Array, provider: Provider): Promise<Loaded> {
  return afterOthers(async () => {
    try {
      const ort = await (provider === "wasm" ? import("onnxruntime-web/wasm") : import("onnxruntime-web/webgpu"));
      ort.env.wasm.numThreads = 1;
      const session = await inTime(ort.InferenceSession.create(bytes, { executionProviders: [provider] }));
      const [input] = session.inputNames;
      const [output] = session.outputNames;
      if (input === undefined || output === undefined) return { ok: false, reason: "it has no input or no output" };
      const score = scoring(session, input, output, ort.Tensor);
      return { ok: true, session: { provider, score, release: () => afterOthers(() => session.release()) } };
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
  });
}

/** ONNX Runtime has a limit of its own, whose timer outlives the loading and keeps a process of Node from ending. */
function inTime<T>(loading: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("ONNX Runtime does not load")), LOADING_MS);
    loading.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function scoring(
  session: InferenceSession,
  input: string,
  output: string,
  Tensor: typeof import("onnxruntime-web").Tensor,
): PolicySession["score"] {
  return (rows, count) =>
    afterOthers(async () => {
      const answer = await session.run({ [input]: new Tensor("float32", rows, [count, rows.length / count]) });
      const scores = answer[output]?.data;
      if (!(scores instanceof Float32Array)) throw new TypeError("The policy's scores are not 32-bit numbers.");
      return scores;
    });
}
