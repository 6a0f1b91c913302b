import first from "../../public/scenarios/mixed-cloud.json";
import type { Scenario } from "../scenario/document.ts";
import { type Checked, fault } from "../scenario/fault.ts";
import { gallery } from "../scenario/gallery.ts";
import { parseScenario, parseScenarioText } from "../scenario/parse.ts";

/** Fetches a text that lies beside the page; null where it can't be had. */
export type FetchText = (path: string) => Promise<string | null>;

/** The gallery's first scenario, which is part of the page so that it opens without a request. */
export function firstScenario(): Scenario {
  const parsed = parseScenario(first);
  if (!parsed.ok) throw new Error("The first scenario of the gallery is not valid.");
  return parsed.value;
}

/** A scenario of the gallery by its id. */
export async function galleryScenario(id: string, fetchText: FetchText = fetchBeside): Promise<Checked<Scenario>> {
  const entry = gallery.find((candidate) => candidate.id === id);
  if (entry === undefined) return fault("", `The gallery has no scenario “${id}”.`);
  if (entry === gallery[0]) return { ok: true, value: firstScenario() };
  const text = await fetchText(`./scenarios/${id}.json`);
  if (text === null) return fault("", `“${entry.title}” could not be fetched. Check the connection and try again.`);
  return parseScenarioText(text);
}

async function fetchBeside(path: string): Promise<string | null> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
