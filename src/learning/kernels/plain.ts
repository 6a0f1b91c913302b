import type { AdamStep, Kernels } from "./kernels.ts";

const { fround } = Math;

/**
 * The kernels in plain JavaScript, for engines without WebAssembly SIMD: an order of magnitude slower, the same bits.
 * A product or sum of float32 numbers taken in float64 and then rounded is the one taken in float32 (Figueroa 1995), so
 * each `fround`, or store to a Float32Array, stands for one rounding of the SIMD instructions.
 */
export function plainKernels(): Kernels {
  return { name: "plain", alloc: (length) => new Float32Array(length), ...arithmetic };
}

const arithmetic: Omit<Kernels, "name" | "alloc"> = {
  gemm(m, n, k, a, rowStride, columnStride, b, c, accumulate) {
    if (!accumulate) c.fill(0, 0, m * n);
    // Four rows at a time read each row of b once for all of them.
    const blocked = m - (m % 4);
    for (let i = 0; i < blocked; i += 4) {
      const c0 = i * n;
      const c1 = c0 + n;
      const c2 = c1 + n;
      const c3 = c2 + n;
      for (let p = 0; p < k; p++) {
        const at = i * rowStride + p * columnStride;
        const a0 = a[at]!;
        const a1 = a[at + rowStride]!;
        const a2 = a[at + 2 * rowStride]!;
        const a3 = a[at + 3 * rowStride]!;
        const row = p * n;
        for (let j = 0; j < n; j++) {
          const w = b[row + j]!;
          c[c0 + j] = c[c0 + j]! + fround(a0 * w);
          c[c1 + j] = c[c1 + j]! + fround(a1 * w);
          c[c2 + j] = c[c2 + j]! + fround(a2 * w);
          c[c3 + j] = c[c3 + j]! + fround(a3 * w);
        }
      }
    }
    for (let i = blocked; i < m; i++) {
      const to = i * n;
      for (let p = 0; p < k; p++) {
        const factor = a[i * rowStride + p * columnStride]!;
        const row = p * n;
        for (let j = 0; j < n; j++) c[to + j] = c[to + j]! + fround(factor * b[row + j]!);
      }
    }
  },

  transpose(rows, columns, source, target) {
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) target[column * rows + row] = source[row * columns + column]!;
  },

  biasAct(m, n, y, bias, relu) {
    for (let i = 0, at = 0; i < m; i++) {
      for (let j = 0; j < n; j++, at++) {
        const value = fround(y[at]! + bias[j]!);
        y[at] = relu && !(value > 0) ? 0 : value;
      }
    }
  },

  colSum(m, n, g, sums) {
    for (let i = 0, at = 0; i < m; i++) for (let j = 0; j < n; j++, at++) sums[j] = sums[j]! + g[at]!;
  },

  reluBack(length, y, g) {
    for (let i = 0; i < length; i++) if (!(y[i]! > 0)) g[i] = 0;
  },

  adam(length, parameters, gradient, firstMoment, secondMoment, step: AdamStep) {
    const rate = fround(step.rate);
    const correction = fround(step.secondCorrection);
    const decay1 = fround(step.decay1);
    const decay2 = fround(step.decay2);
    const rest1 = fround(1 - decay1);
    const rest2 = fround(1 - decay2);
    const epsilon = fround(step.epsilon);
    const scale = fround(step.gradientScale);
    for (let i = 0; i < length; i++) {
      const g = fround(gradient[i]! * scale);
      const first = fround(fround(decay1 * firstMoment[i]!) + fround(rest1 * g));
      const second = fround(fround(decay2 * secondMoment[i]!) + fround(rest2 * fround(g * g)));
      firstMoment[i] = first;
      secondMoment[i] = second;
      const deviation = fround(fround(Math.sqrt(fround(second * correction))) + epsilon);
      parameters[i] = parameters[i]! - fround(fround(rate * first) / deviation);
    }
  },

  polyak(length, target, source, share) {
    const part = fround(share);
    for (let i = 0; i < length; i++) {
      const value = target[i]!;
      target[i] = value + fround(part * fround(source[i]! - value));
    }
  },
};
