import { formatCount, formatEuros } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import type { CurvePoint } from "../curve";
import { alertRule, curveSource } from "../support.fr";
import "./support.css";

type Curve = { goalCents: number; raisedCents: number; expectedCents: number; donors: number; points: CurvePoint[]; alert: object | null };

const [width, height] = [640, 220];
const rounded = (cents: number) => formatEuros(Math.round(cents / 100) * 100);

function Drawing({ goalCents, points }: Curve) {
  const top = Math.max(goalCents, ...points.map(({ raisedCents }) => raisedCents ?? 0));
  const last = points.at(-1)!.day;
  const place = (day: number, cents: number) => `${((day / last) * width).toFixed(1)},${(height - (cents / top) * height).toFixed(1)}`;
  const known = points.filter((point): point is CurvePoint & { raisedCents: number } => point.raisedCents !== null);
  const raised = known.map(({ day, raisedCents }) => place(day, raisedCents)).join(" ");
  const now = known.at(-1);
  const [x, y] = now ? place(now.day, now.raisedCents).split(",").map(Number) : [0, height];
  return (
    <svg className="curve" viewBox={`0 -8 ${width} ${height + 16}`} aria-hidden="true" focusable="false">
      {now && <polygon className="area" points={`0,${height} ${raised} ${x},${height}`} />}
      <line className="axis" x1="0" x2={width} y1={height} y2={height} />
      <polyline className="expected" points={points.map(({ day, expectedCents }) => place(day, expectedCents)).join(" ")} />
      {now && <polyline className="raised" points={raised} />}
      {now && <rect className="today" x={Math.min(x!, width - 22) - (x! > 22 ? 11 : 0)} y={y! - 7} width="22" height="14" />}
    </svg>
  );
}

/** Every seventh day, and the last. */
const weekly = (points: CurvePoint[]) => points.filter(({ day }, index) => (day > 0 && day % 7 === 0) || index === points.length - 1);

function Sentence({ raisedCents, expectedCents, goalCents, donors }: Curve) {
  const gap = raisedCents - expectedCents;
  return (
    <p>
      <b>{formatEuros(raisedCents)}</b> sur {formatEuros(goalCents)}, de {formatCount(donors)}&nbsp;{donors > 1 ? "personnes" : "personne"}. À ce jour, on attendrait {rounded(expectedCents)}&nbsp;: {gap < 0 ? `il manque ${rounded(-gap)}.` : "la campagne est sur sa courbe."}
    </p>
  );
}

/** Raised beside expected: in words, drawn, week by week, with the source of the curve. */
export function CurvePanel({ curve }: { curve: Curve }) {
  return (
    <Panel title="La courbe">
      <Stack>
        {curve.alert && <Callout tone="warning" title="En retard sur sa courbe"><p>Appelez le porteur&nbsp;: qui n’a pas encore été prévenu, qui peut relayer&nbsp;?</p></Callout>}
        <Sentence {...curve} />
        <p className="curve-keys sm"><span>Collecté</span><span className="is-expected">Attendu</span></p>
        <div>
          <Drawing {...curve} />
          <p className="curve-ends sm muted"><span>Ouverture</span><span>Fin, jour {curve.points.at(-1)!.day}</span></p>
        </div>
        <details>
          <summary>Semaine par semaine</summary>
          <Table
            caption="Collecté et attendu, semaine par semaine"
            captionHidden
            rows={weekly(curve.points)}
            rowKey={({ day }) => day}
            columns={[
              { label: "Jour", cell: ({ day }) => `Jour ${day}` },
              { label: "Collecté", right: true, cell: ({ raisedCents }) => (raisedCents === null ? "—" : formatEuros(raisedCents)) },
              { label: "Attendu", right: true, cell: ({ expectedCents }) => rounded(expectedCents) },
            ]}
          />
        </details>
        <p className="muted sm">{curveSource} {alertRule}</p>
      </Stack>
    </Panel>
  );
}
