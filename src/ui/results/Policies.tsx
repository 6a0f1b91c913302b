import type { Outcome } from "../../experiment/result.ts";
import { DataTable } from "../parts/DataTable.tsx";
import { count, significant } from "../parts/numbers.ts";
import { type Contender, isFinisher } from "./contender.ts";

interface PoliciesProps {
  readonly contenders: readonly Contender[];
}

type PolicyUse = NonNullable<Outcome["policy"]>;

interface Row {
  readonly label: string;
  readonly index: number;
  readonly policy: PolicyUse;
}

const providers = { wasm: "WASM", webgpu: "WebGPU" } as const;
const algorithms: Readonly<Record<string, string>> = {
  ppo: "PPO",
  sac: "SAC",
  ddqn: "double DQN",
  a2c: "A2C",
  ga: "genetic algorithm",
};

/** Which policy answered each learned scheduler: what computed it and why, and what its file says of itself. */
export function Policies({ contenders }: PoliciesProps) {
  const rows = contenders.filter(isFinisher).flatMap(({ label, index, outcome: { policy } }): readonly Row[] => {
    return policy === null ? [] : [{ label, index, policy }];
  });
  if (rows.length === 0) return null;
  return (
    <section className="devices">
      <h3>Who decides for the learned schedulers?</h3>
      <p className="devices-caption">
        Each policy with what computed it and why, how it was trained, and its score in scenarios kept from training.
      </p>
      <DataTable
        caption="Policy of each learned scheduler"
        captionHidden
        rows={rows}
        rowId={({ index }) => `${index}`}
        columns={[
          { id: "scheduler", head: "Scheduler", cell: ({ label }) => label },
          { id: "provider", head: "Computed by", cell: ({ policy }) => `${providers[policy.provider]}: ${policy.why}` },
          { id: "algorithm", head: "Trained by", cell: ({ policy }) => trainedBy(policy) },
          { id: "seed", head: "Seed", numeric: true, cell: ({ policy }) => policy.metadata.seed },
          { id: "steps", head: "Steps", numeric: true, cell: ({ policy }) => count(policy.metadata.steps) },
          {
            id: "validation",
            head: "Validation",
            numeric: true,
            cell: ({ policy }) => significant(policy.metadata.validation, 3),
          },
          {
            id: "schema",
            head: "Features",
            cell: ({ policy }) => `${policy.metadata.schema} version ${policy.metadata.schemaVersion}`,
          },
        ]}
      />
    </section>
  );
}

function trainedBy({ metadata: { algorithm } }: PolicyUse): string {
  return algorithms[algorithm] ?? algorithm;
}
