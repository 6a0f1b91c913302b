import { execFile } from "node:child_process";

/** What a command printed and how it ended. */
export interface Printed {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs one of the project's commands, such as `sim`, in a process of its own, as `npm run -s` does. */
export function commandLine(command: "sim" | "plan" | "link", ...args: readonly string[]): Promise<Printed> {
  const options = { maxBuffer: 1 << 28 };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", `src/cli/${command}.ts`, ...args],
      options,
      (error, output, errors) => {
        const exitCode = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
        resolve({ exitCode, output, errors });
      },
    );
  });
}
