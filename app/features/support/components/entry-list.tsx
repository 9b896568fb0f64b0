import type { ReactNode } from "react";
import { formatShortDate } from "~/lib/dates";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { phases, type EntryKind, type Phase } from "../support";
import { durationWords, kindWords, phaseWords } from "../support.fr";
import "./support.css";

export type ShownEntry = {
  id: string; kind: EntryKind; phase: Phase; happenedOn: string; withWhom: string | null; minutes: number; text: string; isPrivate: boolean;
  correctsId: string | null; byName: string; versionNumber: number | null; campaignId: string | null;
};

type EntryListProps = {
  entries: ShownEntry[];
  empty: ReactNode;
  /** Where a line is corrected, for the team. */
  correctAt?: (id: string) => string;
  /** Where the versions of a campaign are read. */
  versionsAt: (campaignId: string) => string;
};

const about = ({ byName, withWhom, minutes, correctsId }: ShownEntry) =>
  [byName, withWhom && `avec ${withWhom}`, minutes > 0 && durationWords(minutes), correctsId && "ligne corrigée"].filter(Boolean).join(" · ");

type LineProps = Omit<EntryListProps, "entries" | "empty"> & { entry: ShownEntry };

function Line({ entry, correctAt, versionsAt }: LineProps) {
  const { id, kind, happenedOn, text, isPrivate, versionNumber, campaignId } = entry;
  return (
    <li>
      <p className="support-entry-head">
        <b>{kindWords[kind]}</b>
        <span className="muted">{formatShortDate(happenedOn)}</span>
        {campaignId && <TextLink to={`${versionsAt(campaignId)}?lire=${versionNumber}`}>version {versionNumber} de la campagne</TextLink>}
        {isPrivate && <Tag icon="lock">Privé</Tag>}
      </p>
      <p className="support-text">{text}</p>
      <p className="muted sm">
        {about(entry)}
        {correctAt && <>{" · "}<TextLink to={correctAt(id)}>Corriger<span className="sr"> : {kindWords[kind]} du {formatShortDate(happenedOn)}</span></TextLink></>}
      </p>
    </li>
  );
}

/** The logbook, the latest part first. */
export function EntryList({ entries, empty, ...where }: EntryListProps) {
  if (entries.length === 0) return <p className="muted">{empty}</p>;
  const parts = phases.toReversed().map((phase) => ({ phase, own: entries.filter((entry) => entry.phase === phase) })).filter(({ own }) => own.length > 0);
  return (
    <Stack>
      {parts.map(({ phase, own }) => (
        <div key={phase}>
          <Heading level={3} size="sm">{phaseWords[phase].label}</Heading>
          <LinedList>
            {own.map((entry) => <Line key={entry.id} entry={entry} {...where} />)}
          </LinedList>
        </div>
      ))}
    </Stack>
  );
}
