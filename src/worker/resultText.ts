/** Results as the files that the command line prints: the page makes them from outcomes that it has. */
export { csvOf } from "../experiment/csv.ts";
export { resultDocument, resultText } from "../experiment/document.ts";
