import tests from "./tritonLoadTests.json" with { type: "json" };

/**
 * One Triton server under two load tests; latencies are means in ms, batch sizes count items.
 * `alone`: one client sends a batch and waits, tensors in shared memory; `computeMs` is what the server takes to copy in,
 * infer and copy out, `latencyAloneMs` what the client waits for the first of these batches.
 * `loaded`: the report's `clients`, over HTTP, each sending `itemsPerRequest` items as soon as it has its last answer;
 * one value for each number of clients.
 */
export interface TritonServer {
  /** Model, device and backend, as people read them. */
  readonly name: string;
  /** As the report's runner files configure the server and the client. Sizes count items. */
  readonly settings: {
    readonly itemsPerRequest: number;
    readonly maxBatch: number;
    readonly preferred: readonly number[];
    readonly maxQueueDelayMs: number;
    readonly instances: number;
  };
  readonly alone: { readonly batch: readonly number[]; readonly computeMs: readonly number[] };
  readonly latencyAloneMs: number;
  readonly loaded: { readonly itemsPerS: readonly number[]; readonly latencyMs: readonly number[] };
}

/** Measured load tests of Triton servers, with where the figures come from. */
export interface TritonLoadTests {
  readonly source: string;
  readonly licence: string;
  readonly date: string;
  readonly clients: readonly number[];
  readonly servers: readonly TritonServer[];
}

/**
 * NVIDIA's published load tests of 14 servers, three GPUNets and TFT on up to four devices: 448 loaded rows, all there
 * are. The GPUNets' files set no queue delay, so that Triton's default of 0 holds; TFT's set 1 µs.
 */
export const tritonLoadTests: TritonLoadTests = tests;
