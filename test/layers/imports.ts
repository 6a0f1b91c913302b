import { posix } from "node:path";
import type { SourceFile } from "./rooms.ts";

/**
 * One import as written. `types`: an `import type` or `export type … from`, erased by the compiler; `value`: any other
 * import, static or dynamic; `url`: `new URL("…", import.meta.url)`, as a worker is started.
 */
export interface Import {
  readonly kind: "value" | "types" | "url";
  readonly specifier: string;
}

const literal = `["'\`]([^"'\`]+)["'\`]`;

// `import { type A } from` stays an import at run time under verbatimModuleSyntax, so only a leading `type` erases it.
const statement = new RegExp(
  String.raw`^\s*(?:import|export)\b\s*(type\s+(?=[\w{*]))?(?:[\w$*{}\s,]+?\sfrom\s*)?${literal}`,
  "gm",
);
const dynamicImport = new RegExp(String.raw`\bimport\s*\(\s*${literal}`, "g");
const moduleUrl = new RegExp(String.raw`\bnew\s+URL\(\s*${literal}\s*,\s*import\.meta\.url`, "g");

/** All imports of a source text: the statements, then dynamic imports, then URLs. Comments are not read. */
export function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const statements = [...code.matchAll(statement)].map(
    ([, type, specifier = ""]): Import => ({ kind: type ? "types" : "value", specifier }),
  );
  const dynamic = [...code.matchAll(dynamicImport)].map(([, specifier = ""]): Import => ({ kind: "value", specifier }));
  const urls = [...code.matchAll(moduleUrl)].map(([, specifier = ""]): Import => ({ kind: "url", specifier }));
  return [...statements, ...dynamic, ...urls];
}

/** The path from the project's root that an import names, without its query, or `null` if it names a package. */
export function targetPath(file: SourceFile, { specifier, kind }: Import): string | null {
  if (!specifier.startsWith(".") && kind !== "url") return null;
  const path = specifier.replace(/[?#].*$/, "");
  return path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(file.path), path);
}

/** The package that a specifier names: `react-dom` of `react-dom/client`, `@scope/name` of `@scope/name/part`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

const commentOrString = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;

/** The text without its comments, which keep their line breaks. Strings are matched so that `//` in one is no comment. */
export const withoutComments = (source: string): string =>
  source.replace(commentOrString, (token) => (token.startsWith("/") ? token.replace(/[^\n]/g, " ") : token));

/** The text without comments and without what stands in quotes. Template literals stay, since they hold code. */
export const withoutProse = (source: string): string =>
  withoutComments(source).replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""');
