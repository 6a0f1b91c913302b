import { useTraining } from "../stores.ts";
import "./policyFeatures.css";

/** What a policy that can be trained sees, number by number, and what it answers. */
export function PolicyFeatures() {
  const task = useTraining(({ offers, picks }) => offers.tasks.find(({ scheduler }) => scheduler === picks.scheduler));
  if (task === undefined) return null;
  const { schema, about } = task;
  return (
    <div className="sheet-prose">
      <p>{about}</p>
      <h3>What it answers for each row</h3>
      <p>{schema.actions.join(", ")}.</p>
      <h3>
        What it sees of each row: {schema.features.length} numbers, features “{schema.id}” version {schema.version}
      </h3>
      <dl className="policy-features">
        {grouped(schema.features).map(({ names, about: words }) => (
          <div key={words}>
            <dt>{names.length > 2 ? `${names[0]} … ${names.at(-1)}` : names.join(", ")}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface Named {
  readonly name: string;
  readonly about: string;
}

/** Neighbours of which the same is said, together. */
function grouped(features: readonly Named[]): { readonly names: readonly string[]; readonly about: string }[] {
  const groups: { names: string[]; about: string }[] = [];
  for (const { name, about } of features) {
    const last = groups.at(-1);
    if (last?.about === about) last.names.push(name);
    else groups.push({ names: [name], about });
  }
  return groups;
}
