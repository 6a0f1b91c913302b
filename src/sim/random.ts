import { exp, log } from "./exactMath.ts";
import { accept, density, tailStart, width } from "./ziggurat.ts";

// In this room `array[i]!` stands where the index is in range by construction: a check in a hot loop would cost time and
// could only hide a fault.

const TO_UNIT = 1 / 4_294_967_296;

/**
 * A stream of random numbers with a name, such as `arrivals/cars`: the seed and the name alone decide it, so nothing that
 * another stream draws can change it (common random numbers). sfc32 by Chris Doty-Humphrey (PractRand).
 */
export class RandomStream {
  // An Int32Array keeps the state in machine integers; numbers in fields would be boxed.
  private readonly state = new Int32Array(4);
  private spareNormal = Number.NaN;

  constructor(seed: number, name: string) {
    let hash = seed | 0;
    for (let i = 0; i < name.length; i++) {
      hash = Math.imul(hash ^ name.charCodeAt(i), 0x85ebca6b);
      hash ^= hash >>> 13;
      hash = Math.imul(hash, 0xc2b2ae35);
      hash ^= hash >>> 16;
    }
    this.state[0] = hash ^ 0x9e3779b9;
    this.state[1] = Math.imul(hash, 0x9e3779b1) + 1;
    this.state[2] = seed ^ 0x243f6a88;
    this.state[3] = 1;
    for (let i = 0; i < 20; i++) this.bits();
  }

  /** 32 random bits as an unsigned integer. */
  bits(): number {
    const s = this.state;
    const sum = (s[0]! + s[1]! + s[3]!) | 0;
    s[3] = s[3]! + 1;
    s[0] = s[1]! ^ (s[1]! >>> 9);
    s[1] = s[2]! + (s[2]! << 3);
    s[2] = ((s[2]! << 21) | (s[2]! >>> 11)) + sum;
    return sum >>> 0;
  }

  /** Uniform on (0, 1), never 0 and never 1. */
  uniform(): number {
    return (this.bits() + 0.5) * TO_UNIT;
  }

  /** Exponential with mean 1, by ziggurat: exact, not clipped. */
  exponential(): number {
    const draw = this.bits();
    const layer = draw & 255;
    return draw < accept[layer]! ? draw * width[layer]! : this.exponentialRest(draw, layer);
  }

  /** The two draws in a hundred that fall outside a layer's safe part. */
  private exponentialRest(first: number, firstLayer: number): number {
    let draw = first;
    let layer = firstLayer;
    for (;;) {
      if (layer === 0) return tailStart - log(this.uniform());
      const x = draw * width[layer]!;
      if (density[layer]! + this.uniform() * (density[layer - 1]! - density[layer]!) < exp(-x)) return x;
      draw = this.bits();
      layer = draw & 255;
      if (draw < accept[layer]!) return draw * width[layer]!;
    }
  }

  /** Standard normal, by the polar method (Marsaglia and Bray 1964), which makes two at a time. */
  normal(): number {
    const spare = this.spareNormal;
    if (!Number.isNaN(spare)) {
      this.spareNormal = Number.NaN;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const r = u * u + v * v;
      if (r >= 1 || r === 0) continue;
      const scale = Math.sqrt((-2 * log(r)) / r);
      this.spareNormal = v * scale;
      return u * scale;
    }
  }

  /**
   * Gamma with the given shape and mean `shape` (scale 1). Marsaglia and Tsang 2000; shapes below 1 by the boost
   * gamma(shape + 1) × U^(1/shape).
   */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * exp(log(this.uniform()) / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const cube = 1 + c * x;
      if (cube <= 0) continue;
      const v = cube * cube * cube;
      if (log(this.uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
    }
  }

  /** Fills `out[0..n)` with running sums of exponential gaps of mean `meanMs`, starting after `fromMs`. */
  fillPoisson(out: Float64Array, n: number, fromMs: number, meanMs: number): void {
    const s = this.state;
    let a = s[0]!;
    let b = s[1]!;
    let c = s[2]!;
    let counter = s[3]!;
    let t = fromMs;
    for (let i = 0; i < n; i++) {
      const sum = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + sum) | 0;
      const draw = sum >>> 0;
      const layer = draw & 255;
      if (draw < accept[layer]!) t += draw * width[layer]! * meanMs;
      else {
        s[0] = a;
        s[1] = b;
        s[2] = c;
        s[3] = counter;
        t += this.exponentialRest(draw, layer) * meanMs;
        a = s[0]!;
        b = s[1]!;
        c = s[2]!;
        counter = s[3]!;
      }
      out[i] = t;
    }
    s[0] = a;
    s[1] = b;
    s[2] = c;
    s[3] = counter;
  }
}
