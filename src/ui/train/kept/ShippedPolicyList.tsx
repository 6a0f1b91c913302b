import type { PolicyCard } from "../../../store/training.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { absent, count, significant } from "../../parts/numbers.ts";

interface ShippedPolicyListProps {
  readonly cards: readonly PolicyCard[];
  /** What people call a scheduler. */
  readonly schedulerName: (id: string) => string;
}

/** The policies that come with the page: how each was trained, how it scored, and the command that makes it again. */
export function ShippedPolicyList({ cards, schedulerName }: ShippedPolicyListProps) {
  if (cards.length === 0) return null;
  return (
    <section className="shipped" aria-labelledby="shipped-title">
      <h2 id="shipped-title">Policies that come with Inferyard</h2>
      {cards.map((card) => (
        <ShippedPolicy key={card.policy} card={card} name={schedulerName(card.policy)} />
      ))}
    </section>
  );
}

function ShippedPolicy({ card, name }: { readonly card: PolicyCard; readonly name: string }) {
  const { about, command, sha256, bytes, metadata, scoreName, iteration, rivals, curve } = card;
  const scores = [...rivals, { name: `${name}, this policy`, score: metadata.validation }];
  return (
    <article className="shipped-policy">
      <h3>{name}</h3>
      <p>
        {about} Seed {metadata.seed}, {count(metadata.steps)} decisions, kept after iteration {count(iteration)};{" "}
        {count(bytes)} bytes, SHA-256 <code>{sha256}</code>. Made again, bit for bit, by <code>{command}</code>.
      </p>
      <DataTable
        caption={`${name}: ${scoreName}`}
        rows={scores}
        rowId={(row) => row.name}
        columns={[
          { id: "name", head: "Who decides", cell: (row) => row.name },
          { id: "score", head: "Score", numeric: true, cell: ({ score }) => significant(score, 4) },
        ]}
      />
      <details>
        <summary>Its curve</summary>
        <DataTable
          caption={`Training of ${name}`}
          rows={curve}
          rowId={(point) => `${point.iteration}`}
          columns={[
            { id: "iteration", head: "Iteration", cell: (point) => count(point.iteration) },
            { id: "steps", head: "Decisions", numeric: true, cell: ({ steps }) => count(steps) },
            { id: "score", head: "Score", numeric: true, cell: ({ score }) => significant(score, 4) },
            { id: "reward", head: "Reward", numeric: true, cell: ({ reward }) => significant(reward) },
            {
              id: "entropy",
              head: "Entropy",
              unit: "nats",
              numeric: true,
              cell: ({ entropy }) => (entropy === null ? absent : significant(entropy)),
            },
          ]}
        />
      </details>
    </article>
  );
}
