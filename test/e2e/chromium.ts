import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { localProgram, run } from "../steps/step.ts";

/** Where a Chromium that runs is, or one sentence on why there is none. */
export type FoundChromium =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly reason: string };

const commandNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const macApps = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/**
 * Looks for a Chromium, installing nothing: CHROMIUM_PATH if it is set, else PATH, macOS applications and
 * the copy that Playwright keeps, in this order.
 */
export function findChromium(): FoundChromium {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (answersVersion(named)) return { ok: true, path: named };
    return { ok: false, reason: `CHROMIUM_PATH is ${named}, which does not run: set it to a Chromium, or unset it.` };
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [
    ...commandNames.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...macApps,
    chromium.executablePath(),
  ];
  const path = candidates.find((candidate) => existsSync(candidate) && answersVersion(candidate));
  if (path) return { ok: true, path };
  return { ok: false, reason: "No Chromium was found: install chromium or Chrome, or set CHROMIUM_PATH to one." };
}

/**
 * Looks for a Chromium and, where there is none, installs one: Debian's package if we are root there, else the copy
 * that Playwright downloads. The installers' output is shown as it comes.
 */
export async function ensureChromium(): Promise<FoundChromium> {
  const present = findChromium();
  if (present.ok || process.env.CHROMIUM_PATH) return present;
  for (const install of installers()) {
    if (!(await install())) continue;
    const installed = findChromium();
    if (installed.ok) return installed;
  }
  return {
    ok: false,
    reason:
      "No Chromium was found and none could be installed: install chromium or Chrome, or set CHROMIUM_PATH to one.",
  };
}

/** A file may be there and not run: on Ubuntu `chromium-browser` is a stub that asks for a snap. */
function answersVersion(path: string): boolean {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

/** Ways to install, best first. Each resolves to whether it went through. */
function installers(): (() => Promise<boolean>)[] {
  const isRoot = process.getuid?.() === 0;
  const byPlaywright = async () => (await run(localProgram("playwright"), ["install", "chromium"])) === 0;
  if (!isRoot || process.platform !== "linux") return [byPlaywright];
  const withSystemLibraries = async () =>
    (await run(localProgram("playwright"), ["install", "--with-deps", "chromium"])) === 0;
  const installs = [withSystemLibraries, byPlaywright];
  return isDebian() ? [byApt, ...installs] : installs;
}

async function byApt(): Promise<boolean> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await run("apt-get", ["update"], env)) !== 0) return false;
  return (await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], env)) === 0;
}

/** Debian proper: its derivative Ubuntu has no chromium package but the stub. */
function isDebian(): boolean {
  return existsSync("/etc/os-release") && /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));
}
