/**
 * Memory that a model holds on a device, estimated as its parameters alone, in MiB: none of the sources measured it.
 * Activations and the framework's own memory come on top and are not estimated.
 */
export function weightsMiB(parametersMillion: number, bytesPerParameter: 1 | 2 | 4): number {
  return Math.ceil((parametersMillion * 1e6 * bytesPerParameter) / 2 ** 20);
}

/** What an entry says of that estimate. */
export function weightsNote(parametersMillion: number, bytesPerParameter: 1 | 2 | 4): string {
  return `Memory is an estimate: ${parametersMillion} million parameters at ${bytesPerParameter} bytes, nothing else.`;
}
