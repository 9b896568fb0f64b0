import { Disclosure } from "~/ui/disclosure";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { voteWords } from "../committee.fr";
import type { ExaminationView } from "../examinations.server";
import { CommitteeResult } from "./committee-result";
import { OpinionForm } from "./committee-opinion-form";
import { CommitteeSeats } from "./committee-seats";
import { LiveRefresh } from "./live-refresh";
import { PhoneVote } from "./phone-vote";

type Mine = NonNullable<ExaminationView["mine"]>;

const MyState = ({ mine }: { mine: Mine }) => (
  <p className="row">
    <Tag tone={mine.opinion ? "success" : "warning"}>{mine.opinion ? "Avis donné" : "Avis attendu"}</Tag>
    <Tag tone={mine.vote ? "success" : "warning"}>{mine.vote ? `Vote : ${voteWords[mine.vote.choice].toLowerCase()}` : "Vote attendu"}</Tag>
  </p>
);

function Gestures({ item, mine }: { item: ExaminationView; mine: Mine }) {
  const opinion = <OpinionForm item={item} mine={mine} lastResult={undefined} phone />;
  return (
    <Stack gap="lg">
      <MyState mine={mine} />
      <Disclosure items={[{ question: mine.opinion ? "Revoir mon avis" : "Donner mon avis", answer: opinion, open: !mine.opinion }]} />
      <Panel title="Mon vote">
        <PhoneVote id={item.id} kind={item.kind} mine={mine} />
      </Panel>
    </Stack>
  );
}

/** The seat's own screen in the room: where things stand, its opinion, its vote, then the result. */
export function PhoneScreen({ item, mine }: { item: ExaminationView; mine: Mine }) {
  const { decision, seats, quorum, kind, closed } = item;
  return (
    <Stack gap="lg">
      {decision && <CommitteeResult result={decision} seats={seats} grid={item.content.grid} kind={kind} />}
      {!decision && mine.recusal && <p>Votre siège s’est récusé : il ne donne pas d’avis et ne vote pas sur ce projet.</p>}
      {!decision && !mine.recusal && <Gestures item={item} mine={mine} />}
      <CommitteeSeats seats={seats} quorum={quorum} kind={kind} hidden={false} closed={closed} />
      <LiveRefresh meetingId={item.meetingId} />
      <TextLink to={`/comite/examens/${item.id}`}>Lire le dossier entier</TextLink>
    </Stack>
  );
}
