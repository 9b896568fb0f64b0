import { formatShortDate } from "~/lib/dates";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";
import { Seats } from "~/ui/seats";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { mandateKindWords, mandateTimeWords } from "../committee.fr";
import type { MandateLine, SeatDesk } from "../mandates.server";

export const termOf = ({ startsOn, endsOn }: Pick<MandateLine, "startsOn" | "endsOn">): string =>
  endsOn ? `du ${formatShortDate(startsOn)} au ${formatShortDate(endsOn)}` : `depuis le ${formatShortDate(startsOn)}`;

const line = (mandate: MandateLine) => ({
  name: mandate.name,
  note: `${mandateKindWords[mandate.kind]}, ${termOf(mandate)}`,
  status: <Tag tone={mandateTimeWords[mandate.time].tone}>{mandateTimeWords[mandate.time].label}</Tag>,
});

const asked = ({ name, kind, expired }: SeatDesk["invitations"][number]) => ({
  name, note: `${mandateKindWords[kind]}, invitation envoyée`, status: <Tag tone={expired ? "warning" : "info"}>{expired ? "Lien expiré" : "Réponse attendue"}</Tag>,
});

/** One seat: who sits for it now, who will, who was asked. */
export function SeatCard({ seat }: { seat: SeatDesk }) {
  const now = seat.mandates.filter(({ time }) => time !== "past");
  const items = [...now.map(line), ...seat.invitations.map(asked)];
  const untitled = !now.some(({ kind, time }) => kind === "titular" && time === "current");
  return (
    <Panel title={seat.name} aside={untitled && <Tag tone="warning">Sans titulaire</Tag>}>
      <Stack>
        {items.length > 0 ? <Seats items={items} /> : <EmptyState title="Personne ne siège"><p>Invitez une personne : le siège ne vote pas d’ici là.</p></EmptyState>}
        {seat.partnerName && <p className="sm muted">Partenaire&nbsp;: {seat.partnerName}. Ce qu’il atteste, ce siège ne le juge pas.</p>}
        <p>
          <TextLink to={`/equipe/sieges/${seat.id}`}>Gérer ce siège<span className="sr">, {seat.name}</span></TextLink>
        </p>
      </Stack>
    </Panel>
  );
}
