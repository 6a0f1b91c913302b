/** The values of the colour tokens in the light theme, by name, whatever theme the page is in. */
export function lightTokens(sheets: Iterable<CSSStyleSheet> = document.styleSheets): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      // The light theme is the one that stands under no condition.
      if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ":root") continue;
      for (const name of rule.style) {
        if (name.startsWith("--")) tokens.set(name, rule.style.getPropertyValue(name).trim());
      }
    }
  }
  return tokens;
}

/** Replaces every `var(--name)` by the token's value; an unknown one becomes `none`. */
export function withTokens(text: string, tokens: ReadonlyMap<string, string>): string {
  return text.replace(/var\((--[\w-]+)\)/gu, (_, name: string) => tokens.get(name) ?? "none");
}
