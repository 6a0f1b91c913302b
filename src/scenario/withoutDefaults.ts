import type { Scenario } from "./document.ts";
import { parseScenario } from "./parse.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** The least that makes a scenario; parsing it shows every default. */
const least = { version: 1, fleet: [{ device: "d", count: 1 }], apps: [bareApp()] };

/**
 * The scenario as a JSON object without the fields that hold their default, for where length counts. Parsing it gives
 * the scenario back.
 */
export function withoutDefaults(scenario: Scenario): JsonObject {
  const filled = parseScenario(least);
  const document = toJson(scenario);
  if (!filled.ok || !isObject(document)) return {};
  const { version = 1, fleet = [], apps = [], ...rest } = document;
  const app = filled.value.apps[0];
  const { weight = 1 } = app ?? {};
  return {
    version,
    ...without(rest, toJson(filled.value)),
    fleet,
    apps: Array.isArray(apps) ? apps.map((entry) => (isObject(entry) ? without(entry, { weight }) : entry)) : apps,
  };
}

/** `value` without the members that equal those of `defaults`, level by level; lists are compared whole. */
function without(value: JsonObject, defaults: Json): JsonObject {
  if (!isObject(defaults)) return value;
  const kept: { [key: string]: Json } = {};
  for (const [key, member] of Object.entries(value)) {
    const usual = defaults[key];
    if (usual === undefined) kept[key] = member;
    else if (JSON.stringify(member) === JSON.stringify(usual)) continue;
    else kept[key] = isObject(member) ? without(member, usual) : member;
  }
  return kept;
}

function bareApp() {
  return { id: "a", sloMs: 1, model: "m", arrivals: { kind: "constant", ratePerS: 1 } };
}

function toJson(value: Scenario): Json {
  const text: Json = JSON.parse(JSON.stringify(value));
  return text;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
