import type { StartId } from "../../../store/training.ts";

/** How a policy begins, as in "… from nothing". */
export function startName(start: StartId, rule: string | null): string {
  switch (start) {
    case "nothing":
      return "from nothing";
    case "rule":
      return `from the ${rule ?? "rule"}`;
    case "shipped":
      return "from the policy that ships";
  }
}
