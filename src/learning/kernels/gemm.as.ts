// The product of matrices of the compiled kernels; see simd.as.ts.

/** Terms of a sum taken at a time, so that the parts of a and b they come from stay in the cache: the same sums in parts. */
const PANEL = 128;

export function gemm(
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  rowStride: i32,
  columnStride: i32,
  b: usize,
  c: usize,
  accumulate: bool,
): void {
  const aColumn = (<usize>columnStride) << 2;
  const row = (<usize>n) << 2;
  let more = accumulate;
  for (let p = 0; p < k; p += PANEL) {
    const from = a + <usize>p * aColumn;
    panel(m, n, min(PANEL, k - p), from, (<usize>rowStride) << 2, aColumn, b + <usize>p * row, c, row, more);
    more = true;
  }
}

function panel(
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  c: usize,
  row: usize,
  accumulate: bool,
): void {
  const blocked = m & ~3;
  let i = 0;
  for (; i < blocked; i += 4) {
    const from = a + <usize>i * aRow;
    const to = c + <usize>i * row;
    let j = 0;
    for (; j + 8 <= n; j += 8)
      fourByEight(k, from, aRow, aColumn, b + ((<usize>j) << 2), to + ((<usize>j) << 2), row, accumulate);
    for (; j < n; j += 4)
      fourByFour(k, from, aRow, aColumn, b + ((<usize>j) << 2), to + ((<usize>j) << 2), row, n - j, accumulate);
  }
  for (; i < m; i++) {
    const from = a + <usize>i * aRow;
    const to = c + <usize>i * row;
    let j = 0;
    for (; j + 16 <= n; j += 16)
      oneBySixteen(k, from, aColumn, b + ((<usize>j) << 2), to + ((<usize>j) << 2), row, accumulate);
    for (; j < n; j += 4)
      oneByFour(k, from, aColumn, b + ((<usize>j) << 2), to + ((<usize>j) << 2), row, n - j, accumulate);
  }
}

/** Four rows by eight columns: eight sums in registers, enough to hide the latency of an addition. */
function fourByEight(
  k: i32,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  c: usize,
  row: usize,
  accumulate: bool,
): void {
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  if (accumulate) {
    s00 = v128.load(c);
    s01 = v128.load(c, 16);
    s10 = v128.load(c + row);
    s11 = v128.load(c + row, 16);
    s20 = v128.load(c + 2 * row);
    s21 = v128.load(c + 2 * row, 16);
    s30 = v128.load(c + 3 * row);
    s31 = v128.load(c + 3 * row, 16);
  }
  let left = a;
  let right = b;
  for (let p = 0; p < k; p++) {
    const b0 = v128.load(right);
    const b1 = v128.load(right, 16);
    let factor = v128.load32_splat(left);
    s00 = f32x4.add(s00, f32x4.mul(factor, b0));
    s01 = f32x4.add(s01, f32x4.mul(factor, b1));
    factor = v128.load32_splat(left + aRow);
    s10 = f32x4.add(s10, f32x4.mul(factor, b0));
    s11 = f32x4.add(s11, f32x4.mul(factor, b1));
    factor = v128.load32_splat(left + 2 * aRow);
    s20 = f32x4.add(s20, f32x4.mul(factor, b0));
    s21 = f32x4.add(s21, f32x4.mul(factor, b1));
    factor = v128.load32_splat(left + 3 * aRow);
    s30 = f32x4.add(s30, f32x4.mul(factor, b0));
    s31 = f32x4.add(s31, f32x4.mul(factor, b1));
    left += aColumn;
    right += row;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c + row, s10);
  v128.store(c + row, s11, 16);
  v128.store(c + 2 * row, s20);
  v128.store(c + 2 * row, s21, 16);
  v128.store(c + 3 * row, s30);
  v128.store(c + 3 * row, s31, 16);
}

/** Four rows by up to four columns. */
function fourByFour(
  k: i32,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  c: usize,
  row: usize,
  columns: i32,
  accumulate: bool,
): void {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  if (accumulate) {
    s0 = v128.load(c);
    s1 = v128.load(c + row);
    s2 = v128.load(c + 2 * row);
    s3 = v128.load(c + 3 * row);
  }
  let left = a;
  let right = b;
  for (let p = 0; p < k; p++) {
    const b0 = v128.load(right);
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(left), b0));
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(left + aRow), b0));
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(left + 2 * aRow), b0));
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(left + 3 * aRow), b0));
    left += aColumn;
    right += row;
  }
  storeColumns(c, s0, columns);
  storeColumns(c + row, s1, columns);
  storeColumns(c + 2 * row, s2, columns);
  storeColumns(c + 3 * row, s3, columns);
}

/** One row by sixteen columns. */
function oneBySixteen(k: i32, a: usize, aColumn: usize, b: usize, c: usize, row: usize, accumulate: bool): void {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  if (accumulate) {
    s0 = v128.load(c);
    s1 = v128.load(c, 16);
    s2 = v128.load(c, 32);
    s3 = v128.load(c, 48);
  }
  let left = a;
  let right = b;
  for (let p = 0; p < k; p++) {
    const factor = v128.load32_splat(left);
    s0 = f32x4.add(s0, f32x4.mul(factor, v128.load(right)));
    s1 = f32x4.add(s1, f32x4.mul(factor, v128.load(right, 16)));
    s2 = f32x4.add(s2, f32x4.mul(factor, v128.load(right, 32)));
    s3 = f32x4.add(s3, f32x4.mul(factor, v128.load(right, 48)));
    left += aColumn;
    right += row;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
  v128.store(c, s2, 32);
  v128.store(c, s3, 48);
}

/** One row by up to four columns. */
function oneByFour(
  k: i32,
  a: usize,
  aColumn: usize,
  b: usize,
  c: usize,
  row: usize,
  columns: i32,
  accumulate: bool,
): void {
  let sum = accumulate ? v128.load(c) : f32x4.splat(0);
  let left = a;
  let right = b;
  for (let p = 0; p < k; p++) {
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(left), v128.load(right)));
    left += aColumn;
    right += row;
  }
  storeColumns(c, sum, columns);
}

/** Stores the first columns of a vector, all four if there are more, and nothing beside them. */
export function storeColumns(to: usize, values: v128, columns: i32): void {
  if (columns >= 4) {
    v128.store(to, values);
    return;
  }
  v128.store32_lane(to, values, 0);
  if (columns > 1) v128.store32_lane(to, values, 1, 4);
  if (columns > 2) v128.store32_lane(to, values, 2, 8);
}
