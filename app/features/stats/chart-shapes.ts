import type { BilanTable, Line } from "./bilan-tables";
import { funnelSteps } from "./funnel";

/** As many bricks as the first step has, at most. */
export const MOST_BRICKS = 20;

export type FunnelRow = { key: string; label: string; value: number | null; bricks: number };

/** One row a step, each brick the same share of the longest; a step that is not told has none. */
export function funnelRows({ lines }: BilanTable, column: number): FunnelRow[] {
  const steps = lines.filter(({ key }) => (funnelSteps as readonly string[]).includes(key));
  const told = (line: Line) => (line.cells[column]!.hidden ? null : line.cells[column]!.value);
  const most = Math.max(1, ...steps.map((line) => told(line) ?? 0));
  const each = Math.max(1, most / MOST_BRICKS);
  return steps.map((line) => ({ key: line.key, label: line.label, value: told(line), bricks: told(line) ? Math.max(1, Math.round(told(line)! / each)) : 0 }));
}

/** Columns with at least two steps to compare. */
export const funnelColumns = (table: BilanTable): number[] => table.columns.flatMap((_, column) => (funnelRows(table, column).filter(({ value }) => value).length > 1 ? [column] : []));

export type CurvePoint = { key: string; label: string; x: number; y: number; value: number };
export type Curve = { width: number; height: number; /** One part between two months that are not told. */ parts: CurvePoint[][]; top: CurvePoint | null; ticks: { y: number; value: number }[] };

const WIDTH = 720;
const HEIGHT = 260;
const MARGIN = { top: 34, right: 20, bottom: 8, left: 8 };

/** 1, 2 or 5 times a power of ten. */
function niceStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 3));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => most / step <= 4) ?? most;
}

/** Months from left to right, cents upwards from nothing. Null with fewer than two to join. */
export function monthCurve({ lines }: BilanTable): Curve | null {
  const cells = lines.map(({ cells: [cell] }) => cell!);
  const most = Math.max(...cells.map(({ value, hidden }) => (hidden ? 0 : (value ?? 0))));
  if (lines.length < 2 || most <= 0) return null;
  const x = (index: number) => MARGIN.left + (index * (WIDTH - MARGIN.left - MARGIN.right)) / (lines.length - 1);
  const y = (value: number) => HEIGHT - MARGIN.bottom - (value * (HEIGHT - MARGIN.top - MARGIN.bottom)) / most;
  const parts: CurvePoint[][] = [[]];
  lines.forEach(({ key, label }, index) => {
    const { value, hidden } = cells[index]!;
    if (hidden || value === null) parts.push([]);
    else parts.at(-1)!.push({ key, label, value, x: Math.round(x(index)), y: Math.round(y(value)) });
  });
  const points = parts.flat();
  const step = niceStep(most);
  const ticks = Array.from({ length: Math.floor(most / step) }, (_, index) => ({ value: (index + 1) * step, y: Math.round(y((index + 1) * step)) }));
  return { width: WIDTH, height: HEIGHT, parts: parts.filter((part) => part.length > 0), top: points.reduce<CurvePoint | null>((best, point) => (best && best.value >= point.value ? best : point), null), ticks };
}
