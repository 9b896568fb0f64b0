import { Aside } from "~/ui/aside";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import { voteWords } from "../committee.fr";
import type { ExaminationView } from "../examinations.server";
import { CommitteeOpinions } from "./committee-opinions";
import { CommitteeSeats } from "./committee-seats";

function MyVote({ id, mine }: { id: string; mine: NonNullable<ExaminationView["mine"]> }) {
  return (
    <Panel title="Votre vote">
      <Stack>
        <p>{mine.vote ? `${voteWords[mine.vote.choice]}. Il reste caché jusqu’à la clôture.` : "Vous n’avez pas encore voté."}</p>
        <p>
          <ButtonLink to={`/comite/examens/${id}/vote`} variant="ghost">
            {mine.vote ? "Revoir mon vote" : "Voter"}
          </ButtonLink>
        </p>
      </Stack>
    </Panel>
  );
}

function RecusalOffer({ id }: { id: string }) {
  return (
    <Callout tone="warning" title="Un lien avec ce projet ?">
      Déclarez-le&nbsp;: votre siège ne vote pas et le procès-verbal le mentionne. <TextLink to={`/comite/examens/${id}/recusation`}>Déclarer un conflit d’intérêts</TextLink>
    </Callout>
  );
}

/** Beside the file: the six seats, the vote, what others said once it is open, and the chair's closing. */
export function CommitteeItemSide({ item }: { item: ExaminationView }) {
  const { id, closed, mine, seats, quorum, kind, isChair } = item;
  const sits = !closed && mine !== null && mine.recusal === null;
  const others = seats.filter((seat) => !seat.isMine);
  const open = !closed && others.some((seat) => seat.opinion !== null);
  return (
    <Aside label="Le comité">
      <CommitteeSeats seats={seats} quorum={quorum} kind={kind} hidden={!closed && !open} closed={closed} />
      {sits && mine && <MyVote id={id} mine={mine} />}
      {sits && <RecusalOffer id={id} />}
      {isChair && !closed && (
        <Panel title="Vous présidez">
          <ButtonLink to={`/comite/examens/${id}/cloture`}>Clore l’examen</ButtonLink>
        </Panel>
      )}
      {open && <CommitteeOpinions seats={others} gridVersion={item.content.gridVersion} title="Les avis des autres sièges" />}
    </Aside>
  );
}
