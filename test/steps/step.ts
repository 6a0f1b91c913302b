import { spawn } from "node:child_process";
import { join } from "node:path";

/** How many tests a step ran, by outcome. A step that is not a test project counts as one test. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** One named part of `npm test`. */
export interface Step {
  readonly name: string;
  /** Names of earlier steps without which this one has nothing to test. */
  readonly needs?: readonly string[];
  readonly run: () => Promise<Tally>;
}

export const onePassed: Tally = { passed: 1, failed: 0 };
export const oneFailed: Tally = { passed: 0, failed: 1 };

/**
 * Runs a program with its output going straight to ours, and gives its exit code. A program that cannot be started
 * or is ended by a signal gives 1, with the reason printed.
 */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
    child.on("error", (error) => {
      console.log(`${program} did not start: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code, signal) => {
      if (signal) console.log(`${program} was ended by ${signal}.`);
      resolve(code ?? 1);
    });
  });
}

/** Path of a program that a dependency of this project installed. */
export const localProgram = (name: string): string => join(import.meta.dirname, "../../node_modules/.bin", name);

/** A step that passes if a dependency's program exits with 0. */
export function programStep(name: string, program: string, args: readonly string[]): Step {
  return {
    name,
    run: async () => ((await run(localProgram(program), args)) === 0 ? onePassed : oneFailed),
  };
}
