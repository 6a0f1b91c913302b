import type { Checked } from "../scenario/fault.ts";
import type { PolicyMetadata } from "./metadata.ts";

/** A policy's metadata as the key-value pairs of an ONNX model: numbers in decimal, the actions as a list in JSON. */
export function metadataProps(metadata: PolicyMetadata): [key: string, value: string][] {
  const { actions, ...plain } = metadata;
  return [
    ...Object.entries(plain).map(([key, value]): [string, string] => [key, String(value)]),
    ["actions", JSON.stringify(actions)],
  ];
}

/** Reads a policy's metadata back; every key must be there and of its kind. */
export function parseMetadataProps(props: ReadonlyMap<string, string>): Checked<PolicyMetadata> {
  const missing: string[] = [];
  const wrong: string[] = [];

  const textAt = (key: string): string => {
    const value = props.get(key);
    if (value === undefined) missing.push(`"${key}"`);
    return value ?? "";
  };
  const numberAt = (key: string): number => {
    const text = textAt(key);
    const value = Number(text);
    if (props.has(key) && (text.trim() === "" || !Number.isFinite(value)))
      wrong.push(`metadata "${key}" must be a number (got "${text}")`);
    return value;
  };
  const listAt = (key: string): readonly string[] => {
    const text = textAt(key);
    const list = stringList(text);
    if (props.has(key) && list === null) wrong.push(`metadata "${key}" must be a JSON list of strings (got "${text}")`);
    return list ?? [];
  };

  const value: PolicyMetadata = {
    schema: textAt("schema"),
    schemaVersion: numberAt("schemaVersion"),
    features: numberAt("features"),
    actions: listAt("actions"),
    algorithm: textAt("algorithm"),
    seed: numberAt("seed"),
    steps: numberAt("steps"),
    kernel: textAt("kernel"),
    validation: numberAt("validation"),
    revision: textAt("revision"),
  };
  if (missing.length > 0) wrong.unshift(`metadata_props lack ${missing.join(", ")}`);
  return wrong.length > 0
    ? { ok: false, faults: wrong.map((message) => ({ path: "", message })) }
    : { ok: true, value };
}

function stringList(text: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const isText = (entry: unknown): entry is string => typeof entry === "string";
    return Array.isArray(value) && value.every(isText) ? value : null;
  } catch {
    return null;
  }
}
