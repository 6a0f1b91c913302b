import { useSyncExternalStore } from "react";

const storageKey = "inferyard-single-keys";
const listeners = new Set<() => void>();
let on = stored();

/** Whether keys without a modifier do something (WCAG 2.1.4), kept for the next visit where the browser allows it. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => on), choose];
}

function choose(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(storageKey, next ? "on" : "off");
  } catch {
    // Storage is forbidden or full; the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}
