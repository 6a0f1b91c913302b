import type { Checked } from "../scenario/fault.ts";
import type { PolicyMetadata } from "./metadata.ts";
import { parseMetadataProps } from "./metadataProps.ts";
import { type OnnxHeader, type OnnxValue, readOnnxHeader } from "./onnxHeader.ts";
import type { FeatureSchema } from "./schema.ts";

const FLOAT32 = 1;

/**
 * Checks that a file is a policy that reads and answers what the schema says: an ONNX model from `rows`, float32
 * [n, features] for any n, to `scores`, float32 [n, actions], with its metadata. Nothing is run.
 * @returns the metadata, or everything that is wrong, a sentence each
 */
export function checkPolicy(bytes: Uint8Array, schema: FeatureSchema): Checked<PolicyMetadata> {
  const header = readOnnxHeader(bytes);
  if (!header.ok) return header;
  const metadata = parseMetadataProps(header.value.metadata);
  const messages = [
    ...valueFaults("input", header.value, "rows", schema, "features"),
    ...valueFaults("output", header.value, "scores", schema, "actions"),
    ...(metadata.ok ? metadataFaults(metadata.value, schema) : metadata.faults.map(({ message }) => message)),
  ];
  return metadata.ok && messages.length === 0
    ? metadata
    : { ok: false, faults: messages.map((message) => ({ path: "", message })) };
}

/** What is wrong with a policy's one input or output. */
function valueFaults(
  side: "input" | "output",
  { inputs, outputs }: OnnxHeader,
  name: string,
  schema: FeatureSchema,
  columns: "features" | "actions",
): string[] {
  const values = side === "input" ? inputs : outputs;
  const [value] = values;
  if (value === undefined) return [`there is no ${side}; a policy's ${side} is "${name}"`];
  if (values.length > 1) return [`there are ${values.length} ${side}s; a policy has one ${side}, "${name}"`];
  if (value.name !== name) return [`${side} is "${value.name}"; a policy's ${side} is "${name}"`];
  return matrixFaults(value, schema[columns].length, `${schemaName(schema)} has ${schema[columns].length} ${columns}`);
}

function matrixFaults({ name, elementType, sizes }: OnnxValue, width: number, expected: string): string[] {
  if (elementType !== FLOAT32) return [`"${name}" must hold 32-bit floating-point numbers`];
  const [rows, columns] = sizes;
  if (sizes.length !== 2) return [`"${name}" must have two axes, rows and columns (got ${sizes.length})`];
  const faults: string[] = [];
  if (typeof rows === "number")
    faults.push(`the number of rows of "${name}" is fixed at ${rows}; it must be free (a dynamic axis)`);
  // What a policy reads must be said; how wide its answer is, exporters may leave open.
  if (columns === null && name === "rows") faults.push(`the width of "${name}" must be fixed; ${expected}`);
  if (typeof columns === "number" && columns !== width) faults.push(`"${name}" is ${columns} wide; ${expected}`);
  return faults;
}

function metadataFaults({ schema, schemaVersion, features, actions }: PolicyMetadata, own: FeatureSchema): string[] {
  if (schema !== own.id) return [`the policy reads the features "${schema}"; this scheduler shows "${own.id}"`];
  if (schemaVersion !== own.version)
    return [
      `the policy reads version ${schemaVersion} of the features "${schema}"; this is version ${own.version}: train it again`,
    ];
  const faults: string[] = [];
  if (features !== own.features.length)
    faults.push(`metadata "features" is ${features}; ${schemaName(own)} has ${own.features.length} features`);
  if (actions.length !== own.actions.length || actions.some((action, i) => action !== own.actions[i]))
    faults.push(`metadata "actions" must be ${JSON.stringify(own.actions)} (got ${JSON.stringify(actions)})`);
  return faults;
}

const schemaName = ({ id, version }: FeatureSchema): string => `"${id}" version ${version}`;
