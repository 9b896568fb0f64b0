import { formatDateTime } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Row } from "~/ui/row";
import { Tag } from "~/ui/tag";
import type { PauseRow } from "../giving-pauses.server";

function endOf({ liftedAt, liftedByName, liftReason, until }: PauseRow, at: Date): string {
  if (liftedByName) return `Rouverts ${formatDateTime(liftedAt!)} par ${liftedByName}\u00a0: ${liftReason}`;
  if (!until) return "En cours.";
  return until > at ? `En cours, jusqu’à ${formatDateTime(until)}.` : `Rouverts d’eux-mêmes ${formatDateTime(until)}.`;
}

const Pause = ({ pause, at }: { pause: PauseRow; at: Date }) => (
  <li>
    <Row>
      {pause.kind === "paused" ? <Tag tone="danger">Suspendus</Tag> : <Tag tone="warning">Ralentis</Tag>}
      <b>{pause.projectName ?? "Tout le site"}</b>
      <span className="muted">
        {formatDateTime(pause.pausedAt)}, par {pause.pausedByName ?? "le site"}
      </span>
    </Row>
    <p>{pause.reason}</p>
    <p className="sm muted">{endOf(pause, at)}</p>
  </li>
);

/** What stopped or slowed gifts, why, and how it ended. */
export const PausesList = ({ pauses, at }: { pauses: readonly PauseRow[]; at: Date }) =>
  pauses.length === 0 ? (
    <p className="muted">Les dons n’ont jamais été suspendus ni ralentis.</p>
  ) : (
    <LinedList>
      {pauses.map((pause) => (
        <Pause key={pause.id} pause={pause} at={at} />
      ))}
    </LinedList>
  );
