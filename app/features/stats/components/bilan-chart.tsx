import "./bilan-chart.css";
import { formatCount, formatEuros } from "~/lib/money";
import type { BilanTable } from "../bilan-tables";
import { funnelColumns, funnelRows, monthCurve, type Curve, type CurvePoint } from "../chart-shapes";

const path = (points: readonly CurvePoint[]) => points.map(({ x, y }, index) => `${index ? "L" : "M"}${x},${y}`).join("");
const ground = (points: readonly CurvePoint[], bottom: number) => `${path(points)}L${points.at(-1)!.x},${bottom}L${points[0]!.x},${bottom}Z`;

function Funnel({ table, column }: { table: BilanTable; column: number }) {
  return (
    <div className="bilan-funnel">
      <p className="sm muted">{table.columns[column]}</p>
      {funnelRows(table, column).map(({ key, label, value, bricks }) => (
        <div key={key} className="funnel-row">
          <span className="sm">{label}</span>
          <span className="funnel-bricks">
            {Array.from({ length: bricks }, (_, index) => <i key={index} />)}
            <b className="num">{value === null ? "non publié" : formatCount(value)}</b>
          </span>
        </div>
      ))}
    </div>
  );
}

const Top = ({ point, width }: { point: CurvePoint; width: number }) => (
  <>
    <rect className="curve-top" x={point.x - 11} y={point.y - 7} width={22} height={14} />
    <text className="curve-name" x={point.x + (point.x > width / 2 ? 14 : -8)} y={point.y - 14} textAnchor={point.x > width / 2 ? "end" : "start"}>{`${point.label} : ${formatEuros(point.value)}`}</text>
  </>
);

function MonthCurve({ curve: { width, height, parts, top, ticks } }: { curve: Curve }) {
  return (
    <svg className="month-curve" viewBox={`0 0 ${width} ${height}`}>
      {ticks.map(({ y, value }) => (
        <g key={value}>
          <path className="curve-tick" d={`M0,${y}H${width}`} />
          <text className="curve-tick-name" x={4} y={y - 5}>{formatEuros(value)}</text>
        </g>
      ))}
      {parts.map((points) => (
        <g key={points[0]!.key}>
          <path className="curve-ground" d={ground(points, height - 8)} />
          <path className="curve-line" d={path(points)} />
        </g>
      ))}
      {top && <Top point={top} width={width} />}
    </svg>
  );
}

function Drawing({ table }: { table: BilanTable }) {
  if (table.chart === "funnel") return <div className="bilan-funnels">{funnelColumns(table).map((column) => <Funnel key={column} table={table} column={column} />)}</div>;
  const curve = table.chart === "curve" ? monthCurve(table) : null;
  return curve && <MonthCurve curve={curve} />;
}

/** A sentence and its drawing; the drawing says nothing that the table under it does not. */
export function BilanChart({ table, sentence }: { table: BilanTable; sentence: string | null }) {
  return (
    <figure className="bilan-chart">
      {sentence && <figcaption className="lead">{sentence}</figcaption>}
      <div aria-hidden="true"><Drawing table={table} /></div>
    </figure>
  );
}
