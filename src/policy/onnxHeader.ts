import type { Checked } from "../scenario/fault.ts";
import { readFields, type WireField } from "./wire.ts";

/** An input or output of a model. */
export interface OnnxValue {
  readonly name: string;
  /** As onnx.proto numbers them: 1 is float32; 0 where the model does not say. */
  readonly elementType: number;
  /** Length of each axis; null where it is free. */
  readonly sizes: readonly (number | null)[];
}

/** What an ONNX file says of itself before it is run. */
export interface OnnxHeader {
  readonly metadata: ReadonlyMap<string, string>;
  /** Without those that have a value in the file. */
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

/** Negative numbers of 64 bits are written as those from here on. */
const NEGATIVE = 2 ** 63;

/**
 * Reads the header of an ONNX model: ONNX Runtime's JavaScript interface shows neither the metadata nor all sizes. Field
 * numbers are those of onnx.proto (https://github.com/onnx/onnx/blob/v1.13.0/onnx/onnx.proto).
 */
export function readOnnxHeader(bytes: Uint8Array): Checked<OnnxHeader> {
  const refused = { ok: false, faults: [{ path: "", message: "the file is not an ONNX model" }] } as const;
  const model = readFields(bytes);
  if (model === null || !model.some(({ number }) => number === 7)) return refused;
  const graph = fieldsOf(model, 7);
  const entries = messages(model, 14);
  if (graph === null || entries === null) return refused;
  const constants = messages(graph, 5);
  const inputs = messages(graph, 11)?.map(readValue);
  const outputs = messages(graph, 12)?.map(readValue);
  if (constants === null || inputs === undefined || outputs === undefined) return refused;
  if (inputs.includes(null) || outputs.includes(null)) return refused;
  const fixed = new Set(constants.map((constant) => text(constant, 8)));
  const known = (value: OnnxValue | null): value is OnnxValue => value !== null;
  return {
    ok: true,
    value: {
      metadata: new Map(entries.map((entry) => [text(entry, 1), text(entry, 2)])),
      inputs: inputs.filter(known).filter(({ name }) => !fixed.has(name)),
      outputs: outputs.filter(known),
    },
  };
}

/** ValueInfoProto: name, and of its type the tensor's. */
function readValue(info: readonly WireField[]): OnnxValue | null {
  const type = fieldsOf(info, 2);
  const tensor = type === null ? null : fieldsOf(type, 1);
  const shape = tensor === null ? null : fieldsOf(tensor, 2);
  const axes = shape === null ? null : messages(shape, 1);
  if (tensor === null || axes === null) return null;
  return { name: text(info, 1), elementType: integer(tensor, 1) ?? 0, sizes: axes.map(sizeOf) };
}

/** A dimension's length; one that is missing, named, or negative, as some exporters write, is free. */
function sizeOf(axis: readonly WireField[]): number | null {
  const size = integer(axis, 1);
  return size === null || size >= NEGATIVE ? null : size;
}

/** The messages in a repeated field; null where one can't be read. */
function messages(fields: readonly WireField[], number: number): (readonly WireField[])[] | null {
  const found: (readonly WireField[])[] = [];
  for (const field of fields) {
    if (field.number !== number) continue;
    const message = field.value instanceof Uint8Array ? readFields(field.value) : null;
    if (message === null) return null;
    found.push(message);
  }
  return found;
}

/** The message in a field that stands once; no fields where it is missing, null where it can't be read. */
function fieldsOf(fields: readonly WireField[], number: number): readonly WireField[] | null {
  const found = messages(fields, number);
  return found === null ? null : (found.at(-1) ?? []);
}

function integer(fields: readonly WireField[], number: number): number | null {
  const value = fields.findLast((field) => field.number === number)?.value;
  return typeof value === "number" ? value : null;
}

function text(fields: readonly WireField[], number: number): string {
  const value = fields.findLast((field) => field.number === number)?.value;
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : "";
}
