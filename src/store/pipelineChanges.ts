import type { Module } from "../scenario/app.ts";
import { type Change, setApp } from "./changes.ts";

/** Changes the steps of an app's pipeline; an app that is none stays as it is. */
export function setModules(index: number, change: (modules: readonly Module[]) => readonly Module[]): Change {
  return setApp(index, (app) => ("modules" in app ? { ...app, modules: [...change(app.modules)] } : app));
}

/** Adds a step after the last one. */
export function withStep(modules: readonly Module[], model: string): readonly Module[] {
  const taken = new Set(modules.map(({ id }) => id));
  let number = modules.length + 1;
  while (taken.has(`step-${number}`)) number++;
  const last = modules.at(-1);
  return [...modules, { id: `step-${number}`, model, ...(last === undefined ? {} : { after: [last.id] }) }];
}

/** Takes a step out; what came after it comes after what it came after, so that no path breaks. */
export function withoutStep(modules: readonly Module[], index: number): readonly Module[] {
  const gone = modules[index];
  if (gone === undefined) return modules;
  const before = gone.after ?? [];
  return modules
    .filter((module) => module !== gone)
    .map((module) => {
      if (!module.after?.includes(gone.id)) return module;
      const after = module.after.flatMap((id) => (id === gone.id ? before : [id]));
      return withAfter(module, modules, new Set(after));
    });
}

/** Gives a step another id, also where others come after it. */
export function renamedStep(modules: readonly Module[], index: number, id: string): readonly Module[] {
  const old = modules[index]?.id;
  return modules.map((module, i) => ({
    ...module,
    ...(i === index ? { id } : {}),
    ...(module.after === undefined ? {} : { after: module.after.map((each) => (each === old ? id : each)) }),
  }));
}

/** Lets a step come after another one, or no longer. */
export function toggledAfter(modules: readonly Module[], index: number, id: string): readonly Module[] {
  return modules.map((module, i) => {
    if (i !== index) return module;
    const after = new Set(module.after ?? []);
    if (!after.delete(id)) after.add(id);
    return withAfter(module, modules, after);
  });
}

/** Changes one step. */
export function changedStep(
  modules: readonly Module[],
  index: number,
  change: (module: Module) => Module,
): readonly Module[] {
  return modules.map((module, i) => (i === index ? change(module) : module));
}

/** A step with these before it, in the order in which they are listed; none makes it an entry. */
function withAfter({ after: _, ...module }: Module, modules: readonly Module[], after: ReadonlySet<string>): Module {
  const listed = modules.map(({ id }) => id).filter((id) => after.has(id));
  return listed.length === 0 ? module : { ...module, after: listed };
}
