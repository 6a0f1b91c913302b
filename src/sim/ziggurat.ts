// Tables of the ziggurat method for the exponential distribution, 256 layers of equal area.
// G. Marsaglia, W. W. Tsang: The Ziggurat Method for Generating Random Variables, J. Stat. Soft. 5(8), 2000.

import { exp, log } from "./exactMath.ts";

const LAYERS = 256;
const TAIL = 7.69711747013105;
const AREA = 3.949659822581572e-3;
const SCALE = 4_294_967_296;

/** A 32-bit draw below `accept[layer]` lies wholly under the density: no further test. */
export const accept = new Float64Array(LAYERS);
/** Width of a layer ÷ 2³²: a draw times this is the candidate. */
export const width = new Float64Array(LAYERS);
/** Density at a layer's right edge. */
export const density = new Float64Array(LAYERS);
/** Start of the tail, where the density is an exponential again. */
export const tailStart = TAIL;

let edge = TAIL;
let outer = TAIL;
const base = AREA / exp(-edge);
accept[0] = (edge / base) * SCALE;
accept[1] = 0;
width[0] = base / SCALE;
width[LAYERS - 1] = edge / SCALE;
density[0] = 1;
density[LAYERS - 1] = exp(-edge);
for (let layer = LAYERS - 2; layer >= 1; layer--) {
  edge = -log(AREA / edge + exp(-edge));
  accept[layer + 1] = (edge / outer) * SCALE;
  outer = edge;
  density[layer] = exp(-edge);
  width[layer] = edge / SCALE;
}
