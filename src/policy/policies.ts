import { checkPolicy } from "./checkPolicy.ts";
import type { PolicySource } from "./index.ts";
import type { PolicyMetadata } from "./metadata.ts";
import type { Provided } from "./provider.ts";
import type { FeatureSchema } from "./schema.ts";
import { loadPolicy, type PolicySession } from "./session.ts";

/** A policy file's bytes, or why there are none, as a sentence. */
export type PolicyBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string };

/** Reads a policy file, from a server, a disk or memory. */
export type ReadPolicy = (source: PolicySource) => Promise<PolicyBytes>;

/** The policy that answers a learned scheduler, what computes it, and what the file says of itself. */
export interface PolicyUse extends Provided {
  readonly metadata: PolicyMetadata;
}

/** A policy that was read, checked and opened; or why it can't be, as a sentence. */
export type OpenPolicy =
  | { readonly ok: true; readonly session: PolicySession; readonly metadata: PolicyMetadata }
  | { readonly ok: false; readonly reason: string };

/** The policies of one thread, each read and opened when it is first wanted, and kept. */
export class Policies {
  private readonly opened = new Map<string, Promise<OpenPolicy>>();

  constructor(
    private readonly read: ReadPolicy,
    private readonly load: typeof loadPolicy = loadPolicy,
  ) {}

  /** One that could not be opened is tried again the next time: a file may come, a network come back. */
  open(source: PolicySource, schema: FeatureSchema, provider: Provided["provider"]): Promise<OpenPolicy> {
    const key = `${source.kind} ${source.kind === "own" ? source.sha256 : source.name} ${schema.id} ${provider}`;
    const known = this.opened.get(key);
    if (known !== undefined) return known;
    const opening = this.openNew(source, schema, provider);
    this.opened.set(key, opening);
    void opening.then(({ ok }) => {
      if (!ok) this.opened.delete(key);
    });
    return opening;
  }

  private async openNew(
    source: PolicySource,
    schema: FeatureSchema,
    provider: Provided["provider"],
  ): Promise<OpenPolicy> {
    const file = await this.read(source);
    if (!file.ok) return file;
    const checked = checkPolicy(file.bytes, schema);
    if (!checked.ok)
      return {
        ok: false,
        reason: `The policy can’t be used: ${checked.faults.map(({ message }) => message).join("; ")}.`,
      };
    const loaded = await this.load(file.bytes, provider);
    if (!loaded.ok) return { ok: false, reason: `The policy can’t be opened: ${loaded.reason}.` };
    return { ok: true, session: loaded.session, metadata: checked.value };
  }
}
