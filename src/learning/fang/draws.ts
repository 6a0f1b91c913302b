import { exp, log } from "../../sim/exactMath.ts";
import type { RandomStream } from "../../sim/random.ts";

/** Least and most of something drawn. */
export type Range = readonly [least: number, most: number];

/** Uniform between the ends. */
export function between(stream: RandomStream, [least, most]: Range): number {
  return least + (most - least) * stream.uniform();
}

/** Uniform on a logarithmic scale. */
export function logBetween(stream: RandomStream, [least, most]: Range): number {
  return least * exp(stream.uniform() * log(most / least));
}

/** A whole number, both ends possible. */
export function whole(stream: RandomStream, [least, most]: Range): number {
  return least + Math.floor(stream.uniform() * (most - least + 1));
}

/** One of a list that is not empty. */
export function pick<T>(stream: RandomStream, [first, ...rest]: readonly [T, ...T[]]): T {
  const place = whole(stream, [0, rest.length]);
  return rest[place - 1] ?? first;
}
