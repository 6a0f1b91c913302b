import { useEffect, useRef } from "react";
import type { ViewName } from "../store/view.ts";
import { useSingleKeys } from "./singleKeysChoice.ts";
import { useStores } from "./stores.ts";

/** The second key of a pair such as G P must come within this time. */
const PAIR_MS = 1000;

/** The keys that work anywhere on the page. Those of a field, ledger or figure belong to it. */
export function useKeys(): void {
  const stores = useStores();
  const [single] = useSingleKeys();
  const wentAtMs = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    function withModifier(event: KeyboardEvent): (() => void) | null {
      const { undo, redo } = stores.scenario.getState();
      const key = event.key.toLowerCase();
      if (key === "enter") return stores.run;
      // A field that is being typed in has an undo of its own.
      if (key === "z" && !isTyping(event.target)) return event.shiftKey ? redo : undo;
      if (key === "y" && !isTyping(event.target)) return redo;
      if (key === "c" && event.shiftKey) return () => void stores.copyLink();
      return null;
    }

    function alone(event: KeyboardEvent): (() => void) | null {
      const { openSheet, sheets, view } = stores.view.getState();
      if (event.key === "Escape" && sheets.length === 0 && !event.defaultPrevented) return cancels[view];
      if (!single || isTyping(event.target) || sheets.length > 0) return null;
      const paired = event.timeStamp - wentAtMs.current < PAIR_MS;
      wentAtMs.current = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (event.key === "?") return () => openSheet({ kind: "keys" });
      if (event.key === "/") return () => openSheet({ kind: "schedulers" });
      if (event.key === "p" && paired) return () => show("play");
      if (event.key === "l" && paired) return () => show("plan");
      if (event.key === "t" && paired) return () => show("train");
      return null;
    }

    const cancels: Readonly<Record<ViewName, () => void>> = {
      play: () => stores.runs.getState().cancel(),
      plan: () => stores.plans.getState().cancel(),
      train: () => stores.training.getState().stop(),
    };

    function show(view: ViewName): void {
      if (stores.view.getState().view !== view) stores.goTo(view);
      document.getElementById("results")?.focus();
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (event.altKey || event.isComposing) return;
      const act = event.ctrlKey || event.metaKey ? withModifier(event) : alone(event);
      if (act === null) return;
      if (event.key !== "Escape") event.preventDefault();
      act();
    }

    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [stores, single]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"], [type="radio"], [type="range"]), select, textarea') !== null
  );
}
