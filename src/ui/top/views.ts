import { VIEW_HASHES } from "../../store/linkSync.ts";
import type { ViewName } from "../../store/view.ts";

/** The views in the order of the top bar, with the links that lead to them. */
export const views: readonly { readonly name: ViewName; readonly label: string; readonly href: string }[] = [
  { name: "play", label: "Play", href: VIEW_HASHES.play },
  { name: "plan", label: "Plan", href: VIEW_HASHES.plan },
  { name: "train", label: "Train", href: VIEW_HASHES.train },
];
