import type { Column } from "./table";

type TableRowProps<Row> = { row: Row; columns: Column<Row>[] };

export function TableRow<Row>({ row, columns }: TableRowProps<Row>) {
  return (
    <tr>
      {columns.map(({ label, cell, right }, index) =>
        index === 0 ? (
          <th key={label} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td key={label} data-l={label} className={right ? "r" : undefined}>
            <div>{cell(row)}</div>
          </td>
        ),
      )}
    </tr>
  );
}
