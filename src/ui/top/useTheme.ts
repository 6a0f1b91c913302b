import { useEffect, useState } from "react";
import { applyTheme, nextTheme, storedTheme, storeTheme, type ThemeChoice } from "../parts/theme.ts";

/** The choice of light or dark, kept for the next visit; the second value goes on to the next choice. */
export function useTheme(): readonly [ThemeChoice, () => void] {
  const [theme, setTheme] = useState(() => storedTheme());
  useEffect(() => applyTheme(theme), [theme]);
  return [
    theme,
    () => {
      const next = nextTheme(theme);
      storeTheme(next);
      setTheme(next);
    },
  ];
}
