import { formatDateTime } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import type { Bulletin } from "../bulletin-view";
import type { FollowView } from "../follow-view";
import { ChangeForms, CodeForm } from "./follow-forms";
import { ReviewForm } from "./review-form";
import { useFollowing } from "./use-following";
import { VoteProofs } from "./vote-proofs";

type Props = { bulletin: Bulletin; isOpen: boolean; /** Where the server is, for whoever has no script. */ answered: FollowView | undefined };

/** From the code to another ballot or none, on one page; an island (lib/island.tsx). */
export function FollowBallot({ bulletin, isOpen, answered }: Props) {
  const { follow, isHere, find, review, back, finish } = useFollowing(answered);
  const { year, name, closesAt } = bulletin;
  if (follow?.view === "changed") return <Section narrow><VoteProofs year={year} name={name} proofs={follow} title={follow.isWithdrawn ? "Votre vote est annulé" : "Votre vote est changé"} /></Section>;
  return (
    <Section tight narrow={follow?.view !== "choose"}>
      <Stack gap="lg">
        <PageHeading size="md" kicker={name} title="Changer ou annuler mon vote" lead={`Avec votre code de suivi seulement, jusqu’au ${formatDateTime(closesAt)}. Cette page ne vous demande pas qui vous êtes.`} />
        {!isOpen && <Callout title="Le vote n’est pas ouvert"><p>Un vote se change pendant le scrutin seulement. <a href={`/budget-citoyen/${year}/scrutin`}>Voir le scrutin</a></p></Callout>}
        {follow?.view === "choose" && <ChangeForms bulletin={bulletin} secret={follow.secret} choices={follow.choices} error={follow.error} onReview={isHere ? review : undefined} />}
        {follow?.view === "review" && <ReviewForm bulletin={bulletin} choices={follow.choices} secret={follow.secret} isWithdrawn={follow.isWithdrawn} box="suivi" onDone={finish} onBack={isHere ? back : undefined} />}
        {isOpen && (!follow || follow.view === "code") && <CodeForm year={year} typed={follow?.typed} error={follow?.error} onFind={find} />}
      </Stack>
    </Section>
  );
}
