import type { Plan } from "../../../experiment/planning/report.ts";
import { type App, appName } from "../../../scenario/app.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { count, significant } from "../../parts/numbers.ts";
import type { AppSimulated } from "../simulated.ts";
import { type TupleRow, tupleRows } from "./tupleRows.ts";
import "./tuples.css";

interface TupleTableProps {
  readonly app: App;
  readonly plan: Plan;
  readonly simulated: AppSimulated | null;
  /** What people call a device. */
  readonly deviceName: (id: string) => string;
  /** What people call a module. */
  readonly moduleName: (id: string) => string;
}

/** The plan itself: per module the machines, the batch each runs, what it takes, and beside the worst case the slowest simulated. */
export function TupleTable({ app, plan, simulated, deviceName, moduleName }: TupleTableProps) {
  const once = (row: TupleRow, figure: string) => (row.first ? figure : "");
  return (
    <div className="tuples">
      <DataTable
        caption={`Machines of ${appName(app)}`}
        captionHidden
        maxHeightPx={640}
        rows={tupleRows(app, plan, simulated)}
        rowId={({ key }) => key}
        columns={[
          {
            id: "module",
            head: "Module",
            cell: ({ module, first }) => <span className={first ? undefined : "vh"}>{moduleName(module)}</span>,
          },
          { id: "device", head: "Device", cell: ({ tuple }) => deviceName(tuple.device) },
          { id: "batch", head: "Batch", unit: "requests", numeric: true, cell: ({ tuple }) => count(tuple.batch) },
          { id: "takes", head: "Takes", unit: "ms", numeric: true, cell: ({ tuple }) => significant(tuple.durationMs) },
          {
            id: "machines",
            head: "Machines",
            unit: "paid for",
            numeric: true,
            cell: ({ tuple }) => significant(tuple.machines),
          },
          {
            id: "rate",
            head: "Rate",
            unit: "requests/s",
            numeric: true,
            cell: ({ tuple }) => significant(tuple.ratePerS),
          },
          {
            id: "dummies",
            head: "Dummies",
            unit: "of these, /s",
            numeric: true,
            cell: (row) => once(row, significant(row.planned.dummyPerS)),
          },
          {
            id: "budget",
            head: "Budget",
            unit: "ms",
            numeric: true,
            cell: (row) => once(row, significant(row.planned.budgetMs)),
          },
          {
            id: "worst",
            head: "Worst case",
            unit: "ms, planned",
            numeric: true,
            cell: (row) => once(row, significant(row.planned.worstCaseMs)),
          },
          {
            id: "slowest",
            head: "Slowest",
            unit: "ms, simulated",
            numeric: true,
            cell: (row) => once(row, significant(row.longestMs)),
          },
        ]}
      />
    </div>
  );
}
