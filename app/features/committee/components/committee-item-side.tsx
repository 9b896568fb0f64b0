import { Aside } from "~/ui/aside";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import { linkWords, voteWords } from "../committee.fr";
import type { ExaminationView } from "../examinations.server";
import { CommitteeOpinions } from "./committee-opinions";
import { DetectedLinks } from "./interest-list";
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
        <p>
          <TextLink to={`/comite/examens/${id}/telephone`}>Avis et vote sur un seul écran, en direct</TextLink>
        </p>
      </Stack>
    </Panel>
  );
}

function RecusalOffer({ id }: { id: string }) {
  return (
    <Callout tone="warning" title="Un lien avec ce projet ?">
      <p>
        Un conflit&nbsp;? Votre siège ne vote pas, le procès-verbal le mentionne. <TextLink to={`/comite/examens/${id}/recusation`}>Déclarer un conflit d’intérêts</TextLink>
      </p>
      <p>
        Un prêt ou une garantie déjà accordé&nbsp;? Il se dit, sans rien changer à votre voix. <TextLink to={`/comite/examens/${id}/declaration`}>Déclarer un lien</TextLink>
      </p>
    </Callout>
  );
}

/** What one's own seat declared, each to take back while the item is open. */
function MyDeclarations({ id, mine }: { id: string; mine: NonNullable<ExaminationView["mine"]> }) {
  if (mine.declarations.length === 0) return null;
  return (
    <Panel title="Vos déclarations">
      <LinedList>
        {mine.declarations.map(({ id: declarationId, link, detail }) => (
          <li key={declarationId}>
            {linkWords[link].label}&nbsp;: {detail} <TextLink to={`/comite/examens/${id}/declarations/${declarationId}/retrait`}>Retirer<span className="sr"> cette déclaration</span></TextLink>
          </li>
        ))}
      </LinedList>
    </Panel>
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
      {sits && <DetectedLinks links={item.detected} />}
      {sits && mine && <MyDeclarations id={id} mine={mine} />}
      {sits && <RecusalOffer id={id} />}
      {mine !== null && mine.recusal === null && <TextLink to={`/comite/examens/${id}/echanges`}>Poser une question sur le dossier</TextLink>}
      {isChair && !closed && (
        <Panel title="Vous présidez">
          <ButtonLink to={`/comite/examens/${id}/cloture`}>Clore l’examen</ButtonLink>
        </Panel>
      )}
      {open && <CommitteeOpinions seats={others} grid={item.content.grid} title="Les avis des autres sièges" />}
    </Aside>
  );
}
