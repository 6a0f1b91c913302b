import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Kernels } from "../../../../src/learning/kernels/kernels.ts";
import { plainKernels } from "../../../../src/learning/kernels/plain.ts";
import { simdKernels } from "../../../../src/learning/kernels/simd.ts";
import { RandomStream } from "../../../../src/sim/random.ts";

const sizes = fc.integer({ min: 1, max: 21 });
/** Long enough for sums that are taken in parts. */
const depths = fc.oneof(sizes, fc.integer({ min: 120, max: 300 }));
const seeds = fc.integer();
const GUARD = 77;

/** An array of normal numbers, with a guard after it that no kernel may touch. */
function filled(kernels: Kernels, length: number, random: RandomStream): Float32Array {
  const array = kernels.alloc(length + 1);
  for (let i = 0; i < length; i++) array[i] = random.normal();
  array[length] = GUARD;
  return array;
}

/** What a use of the kernels leaves in the arrays it was given, from the same random numbers under both. */
function bothAfter(seed: number, lengths: readonly number[], use: (kernels: Kernels, arrays: Float32Array[]) => void) {
  return [plainKernels(), simdKernels(1)].map((kernels) => {
    const random = new RandomStream(seed, "test");
    const arrays = lengths.map((length) => filled(kernels, length, random));
    use(kernels, arrays);
    return arrays.map((array) => Array.from(array));
  });
}

function expectSameBits(seed: number, lengths: readonly number[], use: (k: Kernels, arrays: Float32Array[]) => void) {
  const [plain, simd] = bothAfter(seed, lengths, use);
  expect(simd).toEqual(plain);
  for (const [i, array] of (simd ?? []).entries()) expect(array[lengths[i] ?? 0]).toBe(GUARD);
}

describe("plain kernels and SIMD give the same bits, and write only where they should", () => {
  test("gemm, of a matrix or a transposed one, set or added", () => {
    fc.assert(
      fc.property(sizes, sizes, depths, fc.boolean(), fc.boolean(), seeds, (m, n, k, transposed, accumulate, seed) => {
        expectSameBits(seed, [m * k, k * n, m * n], (kernels, [a, b, c]) => {
          kernels.gemm(m, n, k, a!, transposed ? 1 : k, transposed ? m : 1, b!, c!, accumulate);
        });
      }),
    );
  });

  test("transpose", () => {
    fc.assert(
      fc.property(sizes, sizes, seeds, (m, n, seed) => {
        expectSameBits(seed, [m * n, m * n], (kernels, [source, target]) => kernels.transpose(m, n, source!, target!));
      }),
    );
  });

  test("bias with and without ReLU, the sum of columns, and the gradient through ReLU", () => {
    fc.assert(
      fc.property(sizes, sizes, fc.boolean(), seeds, (m, n, relu, seed) => {
        expectSameBits(seed, [m * n, n, n, m * n], (kernels, [y, bias, sums, g]) => {
          kernels.biasAct(m, n, y!, bias!, relu);
          kernels.reluBack(m * n, y!, g!);
          kernels.colSum(m, n, g!, sums!);
        });
      }),
    );
  });

  test("Adam over several steps, and Polyak averaging", () => {
    const length = fc.integer({ min: 1, max: 21 });
    fc.assert(
      fc.property(length, fc.double({ min: 0.001, max: 1, noNaN: true }), seeds, (n, share, seed) => {
        expectSameBits(seed, [n, n, n, n, n], (kernels, [p, g, first, second, target]) => {
          first!.fill(0, 0, n);
          second!.fill(0, 0, n);
          for (let t = 1; t < 4; t++)
            kernels.adam(n, p!, g!, first!, second!, {
              rate: 0.1 / (1 - 0.9 / t),
              secondCorrection: 3.7 / t,
              decay1: 0.9,
              decay2: 0.999,
              epsilon: 1e-8,
              gradientScale: share,
            });
          kernels.polyak(n, target!, p!, share);
        });
      }),
    );
  });
});

describe("the kernels compute", () => {
  test("a product of matrices, to the accuracy of float32", () => {
    fc.assert(
      fc.property(sizes, sizes, sizes, seeds, (m, n, k, seed) => {
        const kernels = simdKernels(1);
        const random = new RandomStream(seed, "test");
        const [a, b, c] = [m * k, k * n, m * n].map((length) => filled(kernels, length, random));
        kernels.gemm(m, n, k, a!, k, 1, b!, c!, false);
        for (let i = 0; i < m; i++) {
          for (let j = 0; j < n; j++) {
            let sum = 0;
            for (let p = 0; p < k; p++) sum += a![i * k + p]! * b![p * n + j]!;
            expect(Math.abs(c![i * n + j]! - sum)).toBeLessThan(2e-5);
          }
        }
      }),
    );
  });

  test("Adam's first step as the learning rate in the gradient's direction, whatever its size", () => {
    const kernels = simdKernels(1);
    const [p, g, first, second] = [5, 5, 5, 5].map((length) => kernels.alloc(length));
    g!.set([1e-3, -2, 300, -4e-4, 5]);
    const step = { rate: 0.01 / (1 - 0.9), secondCorrection: 1 / (1 - 0.999), decay1: 0.9, decay2: 0.999 };
    kernels.adam(5, p!, g!, first!, second!, { ...step, epsilon: 1e-8, gradientScale: 1 });
    for (const [i, sign] of [-1, 1, -1, 1, -1].entries()) expect(p![i]).toBeCloseTo(0.01 * sign, 5);
  });
});

describe("the arena", () => {
  test("gives zeros that do not overlap", () => {
    const kernels = simdKernels(1);
    const arrays = [1, 7, 4, 30].map((length) => kernels.alloc(length));
    expect(arrays.every((array) => array.every((value) => value === 0))).toBe(true);
    for (const [i, array] of arrays.entries()) array.fill(i + 1);
    expect(arrays.every((array, i) => array.every((value) => value === i + 1))).toBe(true);
  });

  test("refuses a matrix from elsewhere", () => {
    const kernels = simdKernels(1);
    const [b, c] = [kernels.alloc(1), kernels.alloc(1)];
    for (const a of [new Float32Array(1), simdKernels(1).alloc(1)])
      expect(() => kernels.gemm(1, 1, 1, a, 1, 1, b, c, false)).toThrow("not from the arena of these kernels");
  });

  test("says when it is full", () => {
    const kernels = simdKernels(1);
    kernels.alloc(200_000);
    expect(() => kernels.alloc(100_000)).toThrow("The kernels' arena of 1 MiB is full");
  });
});
