import type { App, Module } from "../scenario/app.ts";
import { type Change, setApp } from "./changes.ts";

/** What answers an app's requests: one model, any of several, or a pipeline of steps. */
export type Answering =
  | { readonly model: string }
  | { readonly variants: readonly string[] }
  | { readonly modules: readonly Module[] };

/** The part of an app that says what answers it. */
export function answeringOf(app: App): Answering {
  if ("model" in app) return { model: app.model };
  return "variants" in app ? { variants: app.variants } : { modules: app.modules };
}

/** Puts another in its place; all else of the app stays. */
export function setAnswering(index: number, answering: Answering): Change {
  return setApp(index, (app) => {
    const { model: _, variants: __, modules: ___, ...rest } = { model: null, variants: null, modules: null, ...app };
    if ("model" in answering) return { ...rest, model: answering.model };
    return "variants" in answering
      ? { ...rest, variants: [...answering.variants] }
      : { ...rest, modules: [...answering.modules] };
  });
}

/** A pipeline of one step from a single app, and from a pipeline the model of its first step. */
export function otherAnswering(app: App): Answering {
  if ("modules" in app) return { model: app.modules[0]?.model ?? "" };
  const model = "model" in app ? app.model : (app.variants[0] ?? "");
  return { modules: [{ id: "step-1", model }] };
}
