import type { AskingScheduler } from "../../src/policy/asking.ts";
import { Rows } from "../../src/policy/rows.ts";
import type { FeatureSchema } from "../../src/policy/schema.ts";
import type { Answer, Scheduler, View } from "../../src/sim/decision.ts";
import { RandomStream } from "../../src/sim/random.ts";

/** A scheduler whose policy takes any allowed action, as likely as another; `see` is shown what the policy is. */
export function anyPolicy(
  asking: AskingScheduler,
  schema: FeatureSchema,
  seed: number,
  see: (rows: Rows) => void = () => {},
): Scheduler {
  const rows = new Rows(schema.features.length, schema.actions.length);
  const random = new RandomStream(seed, "any policy");
  const choose = (view: View): Answer => {
    rows.clear();
    const count = asking.observe(view, rows);
    see(rows);
    const allowed: number[] = [];
    for (let action = 0; action < count * rows.columns; action++) if (rows.mask[action] === 1) allowed.push(action);
    const action = allowed[Math.floor(random.uniform() * allowed.length)];
    if (action === undefined) throw new Error("Nothing is allowed.");
    return asking.act(view, action);
  };
  const { wakeLength, holdMs, instances, clocked, completed } = asking;
  return {
    wakeLength,
    holdMs,
    ...(instances === undefined ? {} : { instances }),
    ...(clocked === undefined ? {} : { clocked }),
    ...(completed === undefined ? {} : { completed }),
    decide: (view) => asking.alone(view) ?? choose(view),
  };
}
