import { readFields, type WireField } from "../../policy/wire.ts";
import type { LayerWeights } from "../network.ts";

/**
 * Reads the layers back out of a policy that `writePolicy` wrote.
 * @returns null where the bytes are another kind of model
 */
export function readPolicy(bytes: Uint8Array): readonly LayerWeights[] | null {
  const [graph] = inner(readFields(bytes), 7);
  const tensors = new Map(inner(graph ?? null, 5).flatMap((fields) => tensor(fields) ?? []));
  const layers: LayerWeights[] = [];
  for (;;) {
    const weights = tensors.get(`weights${layers.length}`);
    const bias = tensors.get(`bias${layers.length}`);
    if (weights === undefined || bias === undefined) break;
    const outputs = bias.length;
    const inputs = weights.length / outputs;
    if (!Number.isInteger(inputs) || (layers.at(-1)?.outputs ?? inputs) !== inputs) return null;
    layers.push({ inputs, outputs, weights, bias });
  }
  return layers.length === 0 || tensors.size !== 2 * layers.length ? null : layers;
}

/** The messages in a repeated field. */
function inner(fields: readonly WireField[] | null, number: number): (readonly WireField[])[] {
  return (fields ?? []).flatMap((field) => {
    const message = field.number === number && field.value instanceof Uint8Array ? readFields(field.value) : null;
    return message === null ? [] : [message];
  });
}

/** A tensor's name and its values, which lie as little-endian float32. */
function tensor(fields: readonly WireField[]): [name: string, values: readonly number[]][] | null {
  const [name, raw] = [8, 9].map((number) => fields.find((field) => field.number === number)?.value);
  if (!(name instanceof Uint8Array) || !(raw instanceof Uint8Array) || raw.length % 4 !== 0) return null;
  const view = new DataView(raw.buffer, raw.byteOffset, raw.length);
  const values = Array.from({ length: raw.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
  return [[new TextDecoder().decode(name), values]];
}
