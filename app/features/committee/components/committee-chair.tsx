import { formatDateTime } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import type { MeetingView } from "../meetings.server";
import { CommitteeArrivals } from "./committee-arrivals";

/** What the chair alone may do: mark who is there, close the items, then the meeting. */
export function ChairDesk({ meeting }: { meeting: MeetingView }) {
  const { id, kind, items, hasBegun, status } = meeting;
  if (status !== "planned") return null;
  const open = items.filter((item) => item.status === "on_agenda");
  return (
    <Panel title="Vous présidez">
      {kind === "meeting" && !hasBegun && <p className="sm muted">Les présences et les clôtures s’ouvrent le jour de la séance.</p>}
      {kind === "meeting" && hasBegun && <ButtonLink to={`/comite/seances/${id}/presences`}>Marquer les présences</ButtonLink>}
      {kind === "meeting" && hasBegun && <CommitteeArrivals meetingId={id} sheet={meeting.sheet} />}
      <p>
        <TextLink to={`/comite/seances/${id}/projection`}>Projeter la séance au mur</TextLink>
      </p>
      <LinedList>
        {open.map((item) => (
          <li key={item.id}>
            <TextLink to={`/comite/examens/${item.id}/cloture`}>
              Clore le point {item.position}, « {item.projectName} »
            </TextLink>
          </li>
        ))}
      </LinedList>
      {open.length === 0 && items.length + meeting.returned.length > 0 && <ButtonLink to={`/comite/seances/${id}/cloture`}>Clore la séance</ButtonLink>}
    </Panel>
  );
}

export function MinutesLink({ meeting: { id, status, minutesFileId, signedAt, isChair, mySeatId } }: { meeting: MeetingView }) {
  if (status !== "closed") return null;
  if (!signedAt && !isChair && mySeatId) return <Panel title="Procès-verbal">La présidence le relit avant de le signer. Vous serez prévenu par e-mail.</Panel>;
  return (
    <Panel title="Procès-verbal">
      <p className="sm muted">{signedAt ? `Signé par la présidence le ${formatDateTime(signedAt)}.` : "Projet : la présidence ne l’a pas encore signé."}</p>
      {minutesFileId ? (
        <ButtonLink to={`/comite/seances/${id}/proces-verbal`} icon="download" variant="ghost" reloadDocument>
          Télécharger le procès-verbal (PDF)
        </ButtonLink>
      ) : (
        <p className="muted">Il s’écrit. Rechargez la page dans un instant.</p>
      )}
      {isChair && minutesFileId && (
        <p>
          <TextLink to={`/comite/seances/${id}/${signedAt ? "rectification" : "signature"}`}>{signedAt ? "Rectifier une erreur" : "Relu : le signer"}</TextLink>
        </p>
      )}
    </Panel>
  );
}
