/** What the page may compute by itself, from outcomes that it has: small enough to need no worker. */
export { moreReplications } from "../experiment/moreReplications.ts";
export { compare, type Paired, paired } from "../experiment/paired.ts";
