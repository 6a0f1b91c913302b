import { DataTable } from "../parts/DataTable.tsx";
import { absent, count, significant } from "../parts/numbers.ts";
import { Swatch } from "../parts/Swatch.tsx";
import type { RivalStanding } from "./verdict/passed.ts";
import { seconds } from "./verdict/trainVerdict.ts";

interface RivalTableProps {
  readonly standings: readonly RivalStanding[];
  readonly scoreName: string;
}

/** The rules that need no learning, the best first, and when a checkpoint first scored higher. */
export function RivalTable({ standings, scoreName }: RivalTableProps) {
  return (
    <DataTable
      caption="Rules that need no learning, and when they were passed"
      captionHidden
      rows={standings}
      rowId={({ rival }) => rival.scheduler}
      columns={[
        {
          id: "rule",
          head: "Rule",
          cell: ({ rival }) => (
            <span className="train-rule">
              <Swatch schedulerId={rival.scheduler} width={24} />
              {rival.name}
              {rival.setting === "" ? "" : ` (${rival.setting})`}
            </span>
          ),
        },
        {
          id: "score",
          head: scoreName.replace(/^./u, (letter) => letter.toUpperCase()),
          numeric: true,
          cell: ({ rival }) => significant(rival.score, 4),
        },
        { id: "passed", head: "Passed after", numeric: true, cell: passedWords },
        {
          id: "steps",
          head: "Decisions",
          numeric: true,
          cell: ({ passed }) => (passed === null ? absent : count(passed.steps)),
        },
      ]}
    />
  );
}

function passedWords({ passed }: RivalStanding): string {
  if (passed === null) return absent;
  return passed.fromStart ? "before training" : seconds(passed.elapsedS);
}
