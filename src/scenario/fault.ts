/** One thing that is wrong with an input: where it is and what would be right, in words that follow the place. */
export interface Fault {
  /** Dotted place in the document, such as `apps[1].sloMs`; empty for the document itself. */
  readonly path: string;
  /** What must hold and what was found: `must be > 0 (got -3)`. */
  readonly message: string;
}

/** An outcome that is a value or the faults that stood in its way; never an exception. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A fault as one line: `apps[1].sloMs: must be > 0 (got -3)`. */
export function faultLine(fault: Fault): string {
  return fault.path === "" ? fault.message : `${fault.path}: ${fault.message}`;
}

/** A place in the document from its steps: `["apps", 1, "sloMs"]` is `apps[1].sloMs`. */
export function faultPath(steps: readonly PropertyKey[]): string {
  let path = "";
  for (const step of steps) {
    if (typeof step === "number") path += `[${step}]`;
    else path += path === "" ? String(step) : `.${String(step)}`;
  }
  return path;
}

/** The outcome of a check with one fault. */
export function fault(path: string, message: string): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults: [{ path, message }] };
}
