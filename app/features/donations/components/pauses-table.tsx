import { formatDateTime } from "~/lib/dates";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import type { PauseRow } from "../giving-pauses.server";

const endOf = ({ liftedAt, liftedByName, liftReason, until }: PauseRow, at: Date): string => {
  if (liftedByName) return `${formatDateTime(liftedAt!)}, par ${liftedByName}\u00a0: ${liftReason}`;
  if (until) return until > at ? `d’elle-même, ${formatDateTime(until)}` : `d’elle-même, le ${formatDateTime(until)}`;
  return "En cours";
};

/** What stopped or slowed gifts, why, and how it ended. */
export const PausesTable = ({ pauses, at }: { pauses: readonly PauseRow[]; at: Date }) => (
  <Table
    caption="Ce qui s’est passé"
    captionHidden
    rows={pauses}
    rowKey={({ id }) => id}
    empty={<p className="muted">Les dons n’ont jamais été suspendus ni ralentis.</p>}
    columns={[
      { label: "Où", cell: ({ projectName }) => projectName ?? "Tout le site" },
      { label: "Quoi", cell: ({ kind }) => (kind === "paused" ? <Tag tone="danger">Suspendus</Tag> : <Tag tone="warning">Ralentis</Tag>) },
      { label: "Depuis", cell: ({ pausedAt }) => formatDateTime(pausedAt) },
      { label: "Par", cell: ({ pausedByName }) => pausedByName ?? "Le site" },
      { label: "Pourquoi", cell: ({ reason }) => reason },
      { label: "Fin", cell: (pause) => endOf(pause, at) },
    ]}
  />
);
