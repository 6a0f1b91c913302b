/**
 * The page's own typeface as a CSS rule with the font inside, so that a saved drawing looks the same where it is not
 * installed; "" where it can't be read. The address is taken from the rule that loads it into the page.
 */
export async function embeddedFont(family: string, sheets: Iterable<CSSStyleSheet> = document.styleSheets) {
  const source = fontAddress(family, sheets);
  if (source === null) return "";
  const data = await fetch(source).then(
    (response) => (response.ok ? response.blob().then(dataUrl) : ""),
    () => "",
  );
  if (data === "") return "";
  return `@font-face{font-family:"${family}";font-weight:200 900;src:url(${data}) format("woff2")}`;
}

function fontAddress(family: string, sheets: Iterable<CSSStyleSheet>): string | null {
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule) || !rule.style.getPropertyValue("font-family").includes(family)) continue;
      const [, address] = /url\("?([^")]+)"?\)/u.exec(rule.style.getPropertyValue("src")) ?? [];
      return address === undefined ? null : new URL(address, sheet.href ?? document.baseURI).href;
    }
  }
  return null;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
    reader.onerror = () => resolve("");
    reader.readAsDataURL(blob);
  });
}
