import type { Service } from "../scenario/catalogEntry.ts";
import { exp, log } from "./exactMath.ts";
import type { RandomStream } from "./random.ts";

/** How a model's batch durations vary, as numbers for the event loop. */
export const DETERMINISTIC = 0;
export const EXPONENTIAL = 1;
export const LOGNORMAL = 2;
export const GAMMA = 3;

/** A service distribution compiled: its kind, and its shape (σ of the logarithm, or the shape of a gamma). */
export interface ServiceShape {
  readonly kind: number;
  readonly shape: number;
}

/** Compiles a service distribution. A cv of 0, or too small for its shape to be a number, is deterministic; so is none. */
export function serviceShape(service: Service | undefined): ServiceShape {
  if (service === undefined || service.distribution === "deterministic") return { kind: DETERMINISTIC, shape: 0 };
  if (service.distribution === "exponential") return { kind: EXPONENTIAL, shape: 1 };
  const cv = service.cv ?? 1;
  if (1 / (cv * cv) === Number.POSITIVE_INFINITY) return { kind: DETERMINISTIC, shape: 0 };
  return service.distribution === "lognormal"
    ? { kind: LOGNORMAL, shape: Math.sqrt(log(1 + cv * cv)) }
    : { kind: GAMMA, shape: 1 / (cv * cv) };
}

/** A factor of mean 1 for one batch's duration. Draws nothing for a deterministic model. */
export function serviceFactor(kind: number, shape: number, stream: RandomStream): number {
  switch (kind) {
    case EXPONENTIAL:
      return stream.exponential();
    case LOGNORMAL:
      return exp(shape * stream.normal() - 0.5 * shape * shape);
    case GAMMA:
      return stream.gamma(shape) / shape;
    default:
      return 1;
  }
}
