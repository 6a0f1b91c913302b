// The kernels in AssemblyScript, compiled to WebAssembly by `npm run kernels`. Plain SIMD only: relaxed SIMD and threads
// would make the last bits depend on the machine. What each function computes is stated in kernels.ts; arguments that are
// arrays there are byte addresses in the imported memory here.
//
// Vectors may read up to 12 bytes past the end of an array: the arena keeps that much room, and what is read is not kept.

import { storeColumns } from "./gemm.as";

export { gemm } from "./gemm.as";

export function transpose(rows: i32, columns: i32, source: usize, target: usize): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = load<f32>(source + ((<usize>(row * columns + column)) << 2));
      store<f32>(target + ((<usize>(column * rows + row)) << 2), value);
    }
  }
}

export function biasAct(m: i32, n: i32, y: usize, bias: usize, relu: bool): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j += 4) {
      const to = y + ((<usize>(i * n + j)) << 2);
      let sum = f32x4.add(v128.load(to), v128.load(bias + ((<usize>j) << 2)));
      if (relu) sum = f32x4.pmax(zero, sum);
      storeColumns(to, sum, n - j);
    }
  }
}

export function colSum(m: i32, n: i32, g: usize, sums: usize): void {
  const row = (<usize>n) << 2;
  for (let j = 0; j < n; j += 4) {
    const to = sums + ((<usize>j) << 2);
    let sum = v128.load(to);
    let from = g + ((<usize>j) << 2);
    for (let i = 0; i < m; i++, from += row) sum = f32x4.add(sum, v128.load(from));
    storeColumns(to, sum, n - j);
  }
}

export function reluBack(length: i32, y: usize, g: usize): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < length; i += 4) {
    const at = (<usize>i) << 2;
    storeColumns(g + at, v128.and(v128.load(g + at), f32x4.gt(v128.load(y + at), zero)), length - i);
  }
}

export function adam(
  length: i32,
  parameters: usize,
  gradient: usize,
  firstMoment: usize,
  secondMoment: usize,
  rate: f32,
  secondCorrection: f32,
  decay1: f32,
  decay2: f32,
  epsilon: f32,
  gradientScale: f32,
): void {
  const one: f32 = 1;
  const keep1 = f32x4.splat(decay1);
  const rest1 = f32x4.splat(one - decay1);
  const keep2 = f32x4.splat(decay2);
  const rest2 = f32x4.splat(one - decay2);
  const rates = f32x4.splat(rate);
  const corrections = f32x4.splat(secondCorrection);
  const epsilons = f32x4.splat(epsilon);
  const scales = f32x4.splat(gradientScale);
  for (let i = 0; i < length; i += 4) {
    const at = (<usize>i) << 2;
    const left = length - i;
    const g = f32x4.mul(v128.load(gradient + at), scales);
    const first = f32x4.add(f32x4.mul(keep1, v128.load(firstMoment + at)), f32x4.mul(rest1, g));
    const second = f32x4.add(f32x4.mul(keep2, v128.load(secondMoment + at)), f32x4.mul(rest2, f32x4.mul(g, g)));
    storeColumns(firstMoment + at, first, left);
    storeColumns(secondMoment + at, second, left);
    const deviation = f32x4.add(f32x4.sqrt(f32x4.mul(second, corrections)), epsilons);
    const change = f32x4.div(f32x4.mul(rates, first), deviation);
    storeColumns(parameters + at, f32x4.sub(v128.load(parameters + at), change), left);
  }
}

export function polyak(length: i32, target: usize, source: usize, share: f32): void {
  const shares = f32x4.splat(share);
  for (let i = 0; i < length; i += 4) {
    const at = (<usize>i) << 2;
    const value = v128.load(target + at);
    const change = f32x4.mul(shares, f32x4.sub(v128.load(source + at), value));
    storeColumns(target + at, f32x4.add(value, change), length - i);
  }
}
