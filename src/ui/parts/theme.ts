export const themeChoices = ["system", "light", "dark"] as const;
/** `system` follows the setting of the browser or operating system. */
export type ThemeChoice = (typeof themeChoices)[number];

const storageKey = "inferyard-theme";

/** The part of `Storage` that is needed; a browser may forbid it, so every call may throw. */
type ThemeStorage = Pick<Storage, "getItem" | "setItem">;

/** The choice kept from an earlier visit; `system` when there is none, it is unknown, or storage is forbidden. */
export function storedTheme(storage: () => ThemeStorage = () => localStorage): ThemeChoice {
  try {
    const kept = storage().getItem(storageKey);
    return themeChoices.find((choice) => choice === kept) ?? "system";
  } catch {
    return "system";
  }
}

/** Keeps the choice for the next visit where storage is allowed; elsewhere it lasts as long as the page. */
export function storeTheme(choice: ThemeChoice, storage: () => ThemeStorage = () => localStorage): void {
  try {
    storage().setItem(storageKey, choice);
  } catch {
    // Storage is forbidden or full; the page still changes, it only forgets.
  }
}

/** Puts the choice on the page: the colour tokens look at `data-theme` of the root element. */
export function applyTheme(choice: ThemeChoice, root: Pick<HTMLElement, "dataset"> = document.documentElement): void {
  if (choice === "system") delete root.dataset.theme;
  else root.dataset.theme = choice;
}

/** The choice after this one, for a button that goes round. */
export function nextTheme(choice: ThemeChoice): ThemeChoice {
  const next = themeChoices[(themeChoices.indexOf(choice) + 1) % themeChoices.length];
  return next ?? "system";
}
