import { Fragment } from "react";
import { formatShortDate, formatTime } from "~/lib/dates";
import { TextLink } from "~/ui/text-link";
import { actionPhrase, actorKindWords, roleWords } from "../audit-actions.fr";
import { auditObjects } from "~/lib/audit-actions";
import type { JournalEntry as Entry } from "../journal.server";
import { journalPath } from "../journal-filters";
import { EntryFacts } from "./entry-facts";

type Told = Omit<Entry, "at"> & { at: Date | string };

function Who({ entry }: { entry: Told }) {
  const { actorKind, actorAccountId, actorName, actorRole } = entry;
  if (actorKind !== "person") return <b>{actorName ? `${actorName} (${actorKindWords[actorKind].toLowerCase()})` : actorKindWords[actorKind]}</b>;
  const role = actorRole && (roleWords[actorRole] ?? actorRole);
  return (
    <Fragment>
      <TextLink to={journalPath({}, { personne: actorAccountId ?? undefined })}>{actorName}</TextLink>
      {role && <span className="muted"> ({role})</span>}
    </Fragment>
  );
}

function What({ entry: { objectKind, objectId, object } }: { entry: Told }) {
  const known = auditObjects.find((kind) => kind === objectKind);
  const name = object?.name ? `«\u00a0${object.name}\u00a0»` : "";
  if (!name) return null;
  const to = object?.to ?? (known ? journalPath({}, { objet: known, id: objectId }) : null);
  return to ? <TextLink to={to}>{name}</TextLink> : <b>{name}</b>;
}

/** One sentence, its moment, why, and what it changed. */
export function JournalEntry({ entry }: { entry: Told }) {
  return (
    <li id={`ligne-${entry.position}`} className="journal-entry">
      <p className="muted sm">
        <span className="num nw">n°&nbsp;{entry.position}</span> · <span className="nw">{formatShortDate(entry.at)}</span> <span className="nw">à {formatTime(entry.at)}</span>
      </p>
      <div className="stack gap-sm">
        <p>
          <Who entry={entry} /> {actionPhrase(entry.action)} <What entry={entry} />
        </p>
        {entry.reason && <p className="prose">Raison&nbsp;: «&nbsp;{entry.reason}&nbsp;»</p>}
        <EntryFacts lines={entry.lines} position={entry.position} />
      </div>
    </li>
  );
}
