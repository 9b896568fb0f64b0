import { daysBetween, formatShortDate } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Tag } from "~/ui/tag";
import type { OpenThread } from "../open-threads.server";
import type { FileSide } from "../thread";

/** Dates cross the wire as text. */
type Shown = Omit<OpenThread, "writtenAt"> & { writtenAt: Date | string };

const awaitedNames: Record<FileSide, string> = { team: "Attend l’équipe", holder: "Attend le porteur", committee: "Attend le comité" };

/** An answer is late after a working week. */
const LATE_AFTER_DAYS = 7;
const EXCERPT = 180;
const excerpt = (body: string) => (body.length > EXCERPT ? `${body.slice(0, EXCERPT).trimEnd()}…` : body);

function Waiting({ thread: { awaits, writtenAt }, now }: { thread: Shown; now: Date | string }) {
  const days = daysBetween(new Date(writtenAt), new Date(now));
  const late = awaits === "team" && days > LATE_AFTER_DAYS;
  return <Tag tone={late ? "danger" : awaits === "team" ? "warning" : "neutral"}>{awaitedNames[awaits]}{days > 0 && ` depuis ${days} jour${days > 1 ? "s" : ""}`}</Tag>;
}

/** Every thread that nobody settled, with its last words and the page where it goes on. */
export function OpenThreads({ threads, now }: { threads: Shown[]; now: Date | string }) {
  if (threads.length === 0)
    return (
      <EmptyState title="Aucun échange en cours">
        <p>Une question posée sur un dossier arrive ici, jusqu’à ce que quelqu’un dise qu’elle est réglée.</p>
      </EmptyState>
    );
  return (
    <Panel>
      <LinedList>
        {threads.map((thread) => (
          <li key={thread.id}>
            <Row between>
              <b>{thread.projectName}</b>
              <Row>{thread.audience === "committee" && <Tag tone="info">Comité seulement</Tag>}<Waiting thread={thread} now={now} /></Row>
            </Row>
            <p className="sm">Critère {thread.criterion}, {thread.subject}</p>
            <p className="pre-line">{excerpt(thread.body)}</p>
            <Row between>
              <span className="muted sm">{thread.authorName}, le {formatShortDate(thread.writtenAt)}</span>
              <ButtonLink to={`/equipe/demandes/${thread.applicationId}/echanges#echange-${thread.id}`} small variant="ghost">
                {thread.awaits === "team" ? "Répondre" : "Ouvrir"}<span className="sr">, {thread.projectName}, critère {thread.criterion}</span>
              </ButtonLink>
            </Row>
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
