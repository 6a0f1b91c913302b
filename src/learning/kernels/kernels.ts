/**
 * The arithmetic of training a network, over float32 arrays that `alloc` of the same kernels made. Every sum is taken in
 * one stated order and rounded to float32 at each step, so that all implementations give the same bits on every engine.
 * Matrices are row-major. Array lengths are not checked: a network is made once and checks its shapes then.
 */
export interface Kernels {
  /** `wasm-simd` or `plain`, as a policy's metadata names it. */
  readonly name: "wasm-simd" | "plain";

  /** Zeros that these kernels can work on; freed when the kernels are dropped. @throws RangeError when memory is out */
  alloc(length: number): Float32Array;

  /**
   * c[m, n] = a[m, k] · b[k, n], added to what c held if `accumulate`. Element (i, p) of a lies at i × rowStride +
   * p × columnStride, so that a may be a transposed matrix. Sums run over p from 0.
   */
  gemm(
    m: number,
    n: number,
    k: number,
    a: Float32Array,
    rowStride: number,
    columnStride: number,
    b: Float32Array,
    c: Float32Array,
    accumulate: boolean,
  ): void;

  /** target[columns, rows] = source[rows, columns]ᵀ. */
  transpose(rows: number, columns: number, source: Float32Array, target: Float32Array): void;

  /** y[m, n] += bias[n] in each row; if `relu`, what is not above 0 becomes 0. */
  biasAct(m: number, n: number, y: Float32Array, bias: Float32Array, relu: boolean): void;

  /** sums[n] += the sum of each column of g[m, n], from the first row on. */
  colSum(m: number, n: number, g: Float32Array, sums: Float32Array): void;

  /** Gradient through ReLU: g becomes 0 where y, the output, is not above 0. */
  reluBack(length: number, y: Float32Array, g: Float32Array): void;

  /** One step of Adam over `length` parameters (Kingma and Ba 2015, algorithm 1). */
  adam(
    length: number,
    parameters: Float32Array,
    gradient: Float32Array,
    firstMoment: Float32Array,
    secondMoment: Float32Array,
    step: AdamStep,
  ): void;

  /** target += share × (source − target): target networks that follow slowly (Polyak averaging). */
  polyak(length: number, target: Float32Array, source: Float32Array, share: number): void;
}

/** What a step of Adam needs beside the arrays; a kernel rounds each to float32. Reused, so that a step allocates nothing. */
export interface AdamStep {
  /** Learning rate ÷ (1 − decay1 to the power of the step's number). */
  rate: number;
  /** 1 ÷ (1 − decay2 to the power of the step's number). */
  secondCorrection: number;
  decay1: number;
  decay2: number;
  epsilon: number;
  /** What the gradient is multiplied by first: below 1 when its norm is clipped. */
  gradientScale: number;
}
