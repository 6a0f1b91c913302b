import type { Catalog } from "../../catalog/catalog.ts";
import { type App, modelIds } from "../../scenario/app.ts";

/** The models of an app in a few words: "ResNet-50", "GPUNet, 4 networks", "3 steps". */
export function modelsText(app: App, catalog: Catalog): string {
  if ("modules" in app) return `${app.modules.length} step${app.modules.length === 1 ? "" : "s"}`;
  const ids = modelIds(app);
  const [first = ""] = ids;
  if (ids.length === 1) return catalog.model(first)?.name ?? first;
  const families = new Set(ids.map((id) => catalog.model(id)?.family ?? id));
  const [family = ""] = families;
  return families.size === 1 ? `${family}, ${ids.length} networks` : `${ids.length} networks`;
}
