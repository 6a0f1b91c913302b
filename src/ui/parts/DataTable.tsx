import type { ReactNode } from "react";
import { useId } from "react";
import "./dataTable.css";

export interface DataColumn<Row> {
  readonly id: string;
  readonly head: ReactNode;
  /** Second line of the head: the unit stands here, not in the cells. */
  readonly unit?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures, set flush right. */
  readonly numeric?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  /** For assistive technology only, where a heading above already says it. */
  readonly captionHidden?: boolean;
  /** The first column names the row. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Height from which the table scrolls under its head, px. */
  readonly maxHeightPx?: number;
}

/** A real table: caption, column and row headers, a head that stays while the rows scroll. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowId, maxHeightPx = 320 } = props;
  const captionId = useId();
  return (
    <section
      className="data-table"
      style={{ maxHeight: maxHeightPx }}
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <caption id={captionId} className={captionHidden ? "vh" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.numeric ? "numeric" : undefined}>
                {column.head}
                {column.unit === undefined ? null : <span className="unit">{column.unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column, index) => (
                <Cell key={column.id} heads={index === 0} numeric={column.numeric ?? false}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly heads: boolean;
  readonly numeric: boolean;
  readonly children: ReactNode;
}

function Cell({ heads, numeric, children }: CellProps) {
  const className = numeric ? "numeric" : undefined;
  return heads ? (
    <th scope="row" className={className}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  );
}
