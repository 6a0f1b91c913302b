import { expect, test } from "vitest";
import { applyTheme, nextTheme, storedTheme, storeTheme, themeChoices } from "../../../src/ui/parts/theme.ts";

function memory() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}

function forbidden(): never {
  throw new DOMException("forbidden", "SecurityError");
}

test.each(themeChoices)("%s is read back", (choice) => {
  const storage = memory();
  storeTheme(choice, storage);
  expect(storedTheme(storage)).toBe(choice);
});

test("without storage, or with something unknown in it, the system decides", () => {
  storeTheme("dark", forbidden);
  expect(storedTheme(forbidden)).toBe("system");
  expect(storedTheme(memory())).toBe("system");
  expect(storedTheme(() => ({ getItem: () => "sepia", setItem: () => {} }))).toBe("system");
});

test("a choice stands on the root, the system's does not", () => {
  const root: Pick<HTMLElement, "dataset"> = { dataset: {} };
  applyTheme("dark", root);
  expect(root.dataset.theme).toBe("dark");
  applyTheme("system", root);
  expect(root.dataset).not.toHaveProperty("theme");
});

test("going round visits every choice and comes back", () => {
  let choice = nextTheme("system");
  const seen = new Set([choice]);
  while (choice !== "system") {
    choice = nextTheme(choice);
    seen.add(choice);
  }
  expect(seen.size).toBe(themeChoices.length);
});
