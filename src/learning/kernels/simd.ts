import type { Kernels } from "./kernels.ts";
import { simdModule } from "./simdModule.ts";

/** A page of WebAssembly memory has 64 KiB. */
const PAGES_PER_MEBIBYTE = 16;
/** An array begins at a multiple of this, and vectors may read this far past its end. */
const VECTOR_BYTES = 16;

/** What the compiled module gives; arrays are byte addresses. */
interface SimdExports {
  readonly gemm: (...numbers: number[]) => void;
  readonly transpose: (...numbers: number[]) => void;
  readonly biasAct: (...numbers: number[]) => void;
  readonly colSum: (...numbers: number[]) => void;
  readonly reluBack: (...numbers: number[]) => void;
  readonly adam: (...numbers: number[]) => void;
  readonly polyak: (...numbers: number[]) => void;
}

const names = ["gemm", "transpose", "biasAct", "colSum", "reluBack", "adam", "polyak"] as const;

function hasKernels(exports: object): exports is SimdExports {
  const known = new Map<string, unknown>(Object.entries(exports));
  return names.every((name) => typeof known.get(name) === "function");
}

/**
 * The kernels in WebAssembly SIMD over an arena of their own, made at once: the module is 2 kB. The arena never grows, so
 * that arrays from it stay valid; pages that nothing has touched cost no memory.
 * @param mebibytes the arena's size
 * @throws where the engine lacks WebAssembly SIMD; `plainKernels` do the same slower
 */
export function simdKernels(mebibytes = 64): Kernels {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(mebibytes * PAGES_PER_MEBIBYTE) });
  const module = new WebAssembly.Module(Uint8Array.from(atob(simdModule), (letter) => letter.charCodeAt(0)));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  if (!hasKernels(exports)) throw new Error("The module of kernels lacks a function: make it again by npm run kernels");
  const arena = memory.buffer;
  const end = arena.byteLength - VECTOR_BYTES;
  let top = VECTOR_BYTES;
  return {
    name: "wasm-simd",
    alloc(length) {
      const start = top;
      top += Math.ceil((length * 4) / VECTOR_BYTES) * VECTOR_BYTES;
      if (top > end) throw new RangeError(`The kernels' arena of ${mebibytes} MiB is full`);
      return new Float32Array(arena, start, length);
    },
    gemm(m, n, k, a, rowStride, columnStride, b, c, accumulate) {
      // The one array that callers bring along: an address in another memory would be computed with silently.
      if (a.buffer !== arena) throw new TypeError("The array is not from the arena of these kernels");
      exports.gemm(m, n, k, a.byteOffset, rowStride, columnStride, b.byteOffset, c.byteOffset, accumulate ? 1 : 0);
    },
    transpose: (rows, columns, source, target) =>
      exports.transpose(rows, columns, source.byteOffset, target.byteOffset),
    biasAct: (m, n, y, bias, relu) => exports.biasAct(m, n, y.byteOffset, bias.byteOffset, relu ? 1 : 0),
    colSum: (m, n, g, sums) => exports.colSum(m, n, g.byteOffset, sums.byteOffset),
    reluBack: (length, y, g) => exports.reluBack(length, y.byteOffset, g.byteOffset),
    adam: (length, parameters, gradient, firstMoment, secondMoment, step) =>
      exports.adam(
        ...[length, parameters.byteOffset, gradient.byteOffset, firstMoment.byteOffset, secondMoment.byteOffset],
        ...[step.rate, step.secondCorrection, step.decay1, step.decay2, step.epsilon, step.gradientScale],
      ),
    polyak: (length, target, source, share) => exports.polyak(length, target.byteOffset, source.byteOffset, share),
  };
}
