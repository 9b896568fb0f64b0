import type { Key, ReactNode } from "react";
import { classNames } from "./class-names";
import { TableRow } from "./table-row";

export type Column<Row> = {
  label: string;
  cell: (row: Row) => ReactNode;
  /** Amounts and counts: to the right, tabular figures. */
  right?: boolean;
};

type TableProps<Row> = {
  caption: ReactNode;
  /** The caption stays for assistive tools when a heading already says it. */
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** Shown instead of the table when there is no row. */
  empty?: ReactNode;
  /** A last row of totals, `<tr>` included. */
  footer?: ReactNode;
};

/** A real table; in a narrow box each row becomes a labelled block. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, empty, footer } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="table-box">
      <table className="table">
        <caption className={classNames(captionHidden ? "sr" : "display title-md")}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, right }) => (
              <th key={label} scope="col" className={right ? "r" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} />
          ))}
        </tbody>
        {footer && <tfoot>{footer}</tfoot>}
      </table>
    </div>
  );
}
