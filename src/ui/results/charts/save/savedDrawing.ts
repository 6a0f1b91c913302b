import { embeddedFont } from "./embeddedFont.ts";
import { lightTokens, withTokens } from "./lightTokens.ts";
import { wrapped } from "./wrapped.ts";

/** A drawing as a file that needs nothing else: SVG text and its size in px. */
export interface SavedDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const svgNamespace = "http://www.w3.org/2000/svg";
const family = "Source Sans 3 Variable";
const font = `'${family}', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif`;
const edgePx = 16;
const titlePx = 34;
const linePx = 18;
/** Mean width of a character of the 13 px provenance, px. */
const characterPx = 6.4;

/** Puts every SVG of a drawing into one, in the colours of the light theme, with the title above and provenance below. */
export async function savedDrawing(frame: HTMLElement, title: string, provenance: string): Promise<SavedDrawing> {
  const box = frame.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * edgePx;
  const lines = wrapped(provenance, Math.floor(box.width / characterPx));
  const height = Math.ceil(box.height) + 2 * edgePx + titlePx + 10 + lines.length * linePx;
  const root = element("svg", { xmlns: svgNamespace, width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(element("rect", { width, height, fill: "var(--paper)" }));
  const patterns = document.querySelector("#hatch")?.closest("defs");
  if (patterns) root.append(patterns.cloneNode(true));
  root.append(words(title, edgePx, edgePx + 14, 15, "var(--ink)", 600));
  for (const drawing of frame.querySelectorAll<SVGSVGElement>("svg.recharts-surface")) {
    const place = drawing.getBoundingClientRect();
    const x = place.x - box.x + edgePx;
    const y = place.y - box.y + edgePx + titlePx;
    const group = element("g", { transform: `translate(${x} ${y})` });
    group.append(...[...drawing.childNodes].map((node) => node.cloneNode(true)));
    root.append(group);
  }
  lines.forEach((line, i) => {
    const y = height - edgePx - (lines.length - 1 - i) * linePx;
    root.append(words(line, edgePx, y, 13, "var(--ink-3)", 400));
  });
  const style = element("style", {});
  style.textContent = await embeddedFont(family);
  root.append(style);
  for (const text of root.querySelectorAll<SVGElement>("text, tspan")) {
    if (text.style.fill === "" && text.tagName === "text") text.style.fill = "var(--ink-3)";
    text.removeAttribute("class");
  }
  root.setAttribute("font-family", font);
  root.setAttribute("font-size", "13");
  return { svg: withTokens(new XMLSerializer().serializeToString(root), lightTokens()), width, height };
}

function words(text: string, x: number, y: number, size: number, fill: string, weight: number): SVGElement {
  const line = element("text", { x, y, "font-size": size, "font-weight": weight });
  line.style.fill = fill;
  line.textContent = text;
  return line;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  if (!(made instanceof SVGElement)) throw new TypeError(`${name} is no SVG element`);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
