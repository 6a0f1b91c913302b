import { readFile } from "node:fs/promises";
import asc from "assemblyscript/asc";

const SOURCES = ["src/learning/kernels/simd.as.ts", "src/learning/kernels/gemm.as.ts"] as const;
const OUTPUT = "kernels.wasm";
const OPTIONS = [
  ...["--runtime", "stub", "--importMemory", "--noExportMemory", "--enable", "simd"],
  ...["-O3", "--noAssert", "--use", "abort="],
];

/**
 * The text of `src/learning/kernels/simdModule.ts`: the kernels compiled from their AssemblyScript, in base64. The same
 * source and compiler give the same text. Run from the project's root.
 * @throws Error with the compiler's words where the source has a fault
 */
export async function kernelModule(): Promise<string> {
  const sources = new Map<string, string>();
  for (const path of SOURCES) sources.set(path, await readFile(path, "utf8"));
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main([SOURCES[0], "--outFile", OUTPUT, ...OPTIONS], {
    readFile: (path) => sources.get(path) ?? null,
    writeFile: (path, contents) => {
      if (path.endsWith(OUTPUT) && typeof contents !== "string") bytes = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || bytes === undefined) throw new Error(stderr.toString() || String(error));
  return [
    "/** `simd.as.ts` compiled, in base64: made by `npm run kernels`, never by hand. */",
    `export const simdModule =\n  "${Buffer.from(bytes).toString("base64")}";`,
    "",
  ].join("\n");
}
