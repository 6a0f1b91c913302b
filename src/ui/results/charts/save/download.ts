import { download } from "../../../../store/download.ts";
import type { SavedDrawing } from "./savedDrawing.ts";

/** Pixels of a PNG per px of the drawing, so that it stays sharp on slides. */
const density = 2;

/** Offers a drawing as an SVG file. */
export function downloadSvg({ svg }: SavedDrawing, name: string): void {
  download(new Blob([svg], { type: "image/svg+xml" }), `${name}.svg`);
}

/** Offers a drawing as a PNG file. Where the browser can't paint it, the SVG is offered instead. */
export async function downloadPng(drawing: SavedDrawing, name: string): Promise<void> {
  const png = await painted(drawing);
  if (png === null) downloadSvg(drawing, name);
  else download(png, `${name}.png`);
}

async function painted({ svg, width, height }: SavedDrawing): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const loaded = await image.decode().then(
    () => true,
    () => false,
  );
  const canvas = document.createElement("canvas");
  canvas.width = width * density;
  canvas.height = height * density;
  const context = canvas.getContext("2d");
  if (!loaded || context === null) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
