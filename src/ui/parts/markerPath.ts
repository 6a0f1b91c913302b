import type { MarkerShape } from "./schedulerMark.ts";

/** Shapes made of strokes, which have no inside to fill. */
export function isOpenMarker(shape: MarkerShape): boolean {
  return shape === "plus" || shape === "cross" || shape === "ring";
}

/**
 * Path data of a marker centred on 0 0, for `<path d>` and for `Path2D` on a canvas. `r` is the radius in px of the
 * circle; the other shapes are sized by hand so that all look equally heavy at it.
 */
export function markerPath(shape: MarkerShape, r: number): string {
  switch (shape) {
    case "circle":
      return circlePath(r);
    case "ring":
      return circlePath(r * 0.92);
    case "square":
      return polygonPath([-0.88, -0.88, 0.88, -0.88, 0.88, 0.88, -0.88, 0.88], r);
    case "diamond":
      return polygonPath([0, -1.3, 1.15, 0, 0, 1.3, -1.15, 0], r);
    case "triangle":
      return polygonPath([0, -1.15, 1.1, 0.85, -1.1, 0.85], r);
    case "down":
      return polygonPath([0, 1.15, 1.1, -0.85, -1.1, -0.85], r);
    case "hexagon":
      return polygonPath([1.1, 0, 0.55, 1, -0.55, 1, -1.1, 0, -0.55, -1, 0.55, -1], r);
    case "plus": {
      const a = px(1.1 * r);
      return `M${-a} 0H${a}M0 ${-a}V${a}`;
    }
    case "cross": {
      const a = px(0.85 * r);
      return `M${-a} ${-a}L${a} ${a}M${-a} ${a}L${a} ${-a}`;
    }
  }
}

function circlePath(r: number): string {
  const a = px(r);
  return `M${-a} 0A${a} ${a} 0 1 1 ${a} 0A${a} ${a} 0 1 1 ${-a} 0Z`;
}

/** `corners` are x, y pairs in units of `r`. */
function polygonPath(corners: readonly number[], r: number): string {
  return `M${corners.map((c) => px(c * r)).join(" ")}Z`;
}

/** Hundredths of a pixel are enough and keep exported drawings small. */
function px(length: number): number {
  return Math.round(length * 100) / 100;
}
