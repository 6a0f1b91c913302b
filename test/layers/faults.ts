import { importsOf, packageOf, targetPath, withoutProse } from "./imports.ts";
import { packageHomes, roomOf, rooms, type SourceFile } from "./rooms.ts";

/** Imports between rooms that the table of rooms lacks, one sentence each. */
export function arrowFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const from = roomOf(file.path);
    const allowed = rooms[from];
    if (!allowed) return file.path.endsWith(".d.ts") ? [] : [`${file.path}: lies in no room of src`];
    return importsOf(file.source).flatMap((entry) => {
      const target = targetPath(file, entry);
      // Outside src only code counts: a page may load data from anywhere in the project.
      if (target === null || (!target.startsWith("src/") && !/\.[cm]?[jt]sx?$/.test(target))) return [];
      const arrow = `${file.path} → ${target}`;
      if (!target.startsWith("src/")) return [`${arrow}: leaves src`];
      if (/\.worker(\.ts)?$/.test(target) && entry.kind !== "url") {
        return [`${arrow}: a worker entry is reached through new URL alone`];
      }
      const to = roomOf(target);
      if (to === from) return [];
      const allowance = allowed[to];
      if (allowance === undefined) return [`${arrow}: ${from} may not import ${to}`];
      if (allowance === "types" && entry.kind !== "types") return [`${arrow}: ${from} may only import type from ${to}`];
      const typesOnly = typeof allowance === "object" && allowance.types === true && entry.kind === "types";
      if (typeof allowance === "object" && !typesOnly && !allowance.files.test(target.slice(`src/${to}/`.length))) {
        return [`${arrow}: ${from} may not import this file of ${to}`];
      }
      return [];
    });
  });
}

/** Packages imported outside the places that may, one sentence each. */
export function packageFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file.source).flatMap((entry) => {
      if (targetPath(file, entry) !== null) return [];
      const name = packageOf(entry.specifier);
      const home = packageHomes[name];
      return home && !home.test(file.path) ? [`${file.path} → ${name}: only ${home.source} may import ${name}`] : [];
    }),
  );
}

const maxLines = 300;

/** Files that are too long to hold one idea. */
export function lengthFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, source }) => {
    const lines = source.trimEnd().split("\n").length;
    return lines > maxLines ? [`${path}: ${lines} lines, at most ${maxLines}`] : [];
  });
}

const emptyWord = /^(?:utils?|helpers?|common|misc|managers?)$/i;

/** Names that do not say what is inside. Only the last word counts: `commonRandomNumbers` says it, `fleetManager` does not. */
export function nameFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const names = path.split("/").map((part) => part.replace(/\..*$/, ""));
    const emptyName = names.find((name) => emptyWord.test(name.split(/(?=[A-Z])|[-_]/).at(-1) ?? ""));
    return emptyName === undefined ? [] : [`${path}: "${emptyName}" does not say what is inside`];
  });
}

const impure = /\bMath\.random\b|\b(?:Date|performance|async|await|Promise)\b/g;

/** Clocks, promises and unseeded randomness in the kernel, which must give the same run twice. */
export function kernelFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith("src/sim/"))
    .flatMap(({ path, source }) => {
      const found = new Set(withoutProse(source).match(impure));
      return [...found].map((word) => `${path}: the kernel may not know ${word}`);
    });
}

const inexact =
  /\bMath\.(?:exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\b|\*\*/g;

/** Functions whose last bit differs between engines, in the rooms that a figure of the result document or a weight
 * of a policy passes through. */
export function engineFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) =>
      /^src\/(?:sim|schedulers|learning)\/|^src\/experiment\/(?:figures|interval|summary)\.ts$/.test(path),
    )
    .flatMap(({ path, source }) => {
      const found = new Set(withoutProse(source).match(inexact));
      return [...found].map((word) => `${path}: ${word} differs between engines; sim/exactMath.ts has what does not`);
    });
}
