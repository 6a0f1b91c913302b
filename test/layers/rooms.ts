/** A source file as the checks see it: `path` from the project's root with forward slashes, such as `src/sim/engine.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

/**
 * What one room may take from another: `all` its files, only `types` (through `import type`), or all of the
 * `files` whose path within that room matches, and of the others the `types` if it says so.
 */
type Allowance = "all" | "types" | { readonly files: RegExp; readonly types?: true };

type Room = Readonly<Record<string, Allowance>>;

/** The rooms of `src/` and the arrows between them. A room may always import its own files; what is not here is forbidden. */
export const rooms: Readonly<Record<string, Room>> = {
  scenario: {},
  catalog: { scenario: "types" },
  sim: { scenario: "types", catalog: "all" },
  // The types of the document are the words all rooms speak.
  schedulers: { scenario: "types", sim: "all" },
  planners: { scenario: "types", sim: "all", catalog: "all" },
  policy: { scenario: "types", sim: "all", schedulers: "all" },
  // A trainer knows what a policy sees and answers, but never how a shipped one is run.
  learning: {
    scenario: { files: /^meanRate\.ts$/, types: true },
    catalog: "all",
    sim: "all",
    schedulers: "all",
    policy: { files: /^(?!session)/ },
  },
  experiment: {
    scenario: { files: /^meanRate\.ts$/, types: true },
    sim: "all",
    schedulers: "all",
    planners: "all",
    policy: "all",
  },
  worker: { scenario: "types", experiment: "all", policy: "all", learning: "all" },
  // The typed API and the pool; the entries themselves are reached through `new URL` alone.
  store: { scenario: "all", experiment: "types", worker: { files: /^(?!.*\.worker\.ts$)/ } },
  ui: { store: "all", scenario: "all", catalog: "all", experiment: "types" },
  cli: {
    scenario: "all",
    catalog: "all",
    sim: "all",
    schedulers: "all",
    planners: "all",
    policy: "all",
    learning: "all",
    experiment: "all",
    worker: "all",
  },
  "main.tsx": { store: "all", ui: "all" },
};

/** Packages that only some places may import, as patterns over paths. A package that is not here is free. */
export const packageHomes: Readonly<Record<string, RegExp>> = {
  "onnxruntime-web": /^src\/policy\/session\.ts$/,
  zod: /^src\/scenario\//,
  react: /^src\/(ui\/|main\.tsx$)/,
  "react-dom": /^src\/(ui\/|main\.tsx$)/,
  comlink: /^src\/worker\//,
  recharts: /^src\/ui\//,
};

/** The room a path under `src/` lies in: its first folder, or the file itself where it lies in none. */
export const roomOf = (path: string): string => path.split("/")[1] ?? "";
