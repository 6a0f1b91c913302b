import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { LearnedEntry } from "../policy/asking.ts";
import { checkPolicy } from "../policy/checkPolicy.ts";
import { learnedEntries } from "../policy/index.ts";
import { readOnnxHeader } from "../policy/onnxHeader.ts";
import type { Scenario } from "../scenario/document.ts";
import { type Checked, fault } from "../scenario/fault.ts";
import type { OwnPolicies } from "./policyFiles.ts";

/** A scenario whose learned schedulers ask a person's own policy, and the policy. */
export interface OwnPolicyScenario {
  readonly scenario: Scenario;
  readonly own: OwnPolicies;
}

/**
 * Gives a policy file to every scheduler of the scenario that shows what it reads, by the SHA-256 of its bytes.
 * @param path of the file; null leaves everything as it is
 */
export async function withOwnPolicy(
  scenario: Scenario,
  path: string | null,
  entries: readonly LearnedEntry[] = learnedEntries,
): Promise<Checked<OwnPolicyScenario>> {
  if (path === null) return { ok: true, value: { scenario, own: new Map() } };
  const bytes = await readFile(path).then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return fault("--policy", `${path} can't be read`);
  const header = readOnnxHeader(bytes);
  if (!header.ok) return fault("--policy", `${path}: ${header.faults.map(({ message }) => message).join("; ")}`);
  const reads = header.value.metadata.get("schema");
  const readers = entries.filter(({ schema }) => schema.id === reads);
  const chosen = readers.filter(({ card }) => scenario.schedulers.some(({ id }) => id === card.id));
  const [first] = chosen;
  if (first === undefined) return fault("--policy", noReader(path, reads, readers));
  const checked = checkPolicy(bytes, first.schema);
  if (!checked.ok) return fault("--policy", `${path}: ${checked.faults.map(({ message }) => message).join("; ")}`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const ids = new Set(chosen.map(({ card }) => card.id));
  const schedulers = scenario.schedulers.map((choice) =>
    ids.has(choice.id) ? { ...choice, params: { ...choice.params, policy: sha256 } } : choice,
  );
  return { ok: true, value: { scenario: { ...scenario, schedulers }, own: new Map([[sha256, bytes]]) } };
}

function noReader(path: string, reads: string | undefined, readers: readonly LearnedEntry[]): string {
  if (reads === undefined) return `${path}: the file does not say which features it reads`;
  const ids = readers.map(({ card }) => card.id).join(" or ");
  return ids === ""
    ? `${path} reads the features "${reads}", which no scheduler shows`
    : `${path} is for ${ids}, which the scenario does not run`;
}
