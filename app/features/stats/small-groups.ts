import type { BilanTable, Cell, Line } from "./bilan-tables";

/** In public, a figure about fewer people or files than this is not told. */
export const smallestGroup = 5;

const isSmall = ({ base, value }: Cell) => value !== null && base > 0 && base < smallestGroup;
const hide = (cell: Cell): Cell => ({ ...cell, value: null, hidden: true });

export const hideSmall = (cell: Cell): Cell => (isSmall(cell) ? hide(cell) : cell);

/** The smallest figure still told in this column, if only one line is hidden there: its own could be worked out of the total. */
function neighbour(lines: readonly Line[], column: number): Line | undefined {
  const cells = lines.map((line) => ({ line, cell: line.cells[column]! }));
  if (cells.filter(({ cell }) => cell.hidden).length !== 1) return undefined;
  return cells.filter(({ cell }) => !cell.hidden && cell.base > 0).sort((a, b) => a.cell.base - b.cell.base)[0]?.line;
}

function hideNeighbours(table: BilanTable): BilanTable {
  const also = table.columns.map((_, column) => neighbour(table.lines, column));
  return { ...table, lines: table.lines.map((line) => ({ ...line, cells: line.cells.map((cell, column) => (also[column] === line ? hide(cell) : cell)) })) };
}

/** The table as everybody may read it. */
export function withoutSmallGroups(table: BilanTable): BilanTable {
  const hidden = { ...table, lines: table.lines.map((line) => ({ ...line, cells: line.cells.map(hideSmall) })) };
  return table.parts ? hideNeighbours(hidden) : hidden;
}
