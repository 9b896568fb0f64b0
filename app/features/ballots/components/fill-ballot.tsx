import { useState } from "react";
import { formatDateTime } from "~/lib/dates";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Steps } from "~/ui/steps";
import type { Bulletin, BulletinView, Proofs } from "../bulletin-view";
import { drawSecret } from "../secret";
import { ChooseForm } from "./choose-form";
import { ReviewForm } from "./review-form";
import { useReview } from "./use-review";
import { VoteProofs } from "./vote-proofs";

const steps = ["Choisir", "Relire", "Garder mon code"];
const none: number[] = [];

type Props = { bulletin: Bulletin; /** Where the server is, for whoever has no script. */ answered: BulletinView | undefined };

/** From the choices to the code, on one page; an island (lib/island.tsx). */
export function FillBallot({ bulletin, answered }: Props) {
  const [castHere, setCast] = useState<Proofs | null>(null);
  const { chosen, reading, review, back } = useReview<{ choices: readonly number[]; secret: string }>();
  const proofs = castHere ?? (answered?.view === "cast" ? answered : null);
  if (proofs) return <Section narrow><VoteProofs year={bulletin.year} name={bulletin.name} proofs={proofs} title={proofs.isHeld ? "Votre vote est bien arrivé" : "Votre vote est dans l’urne"} /></Section>;
  const read = reading ?? (answered?.view === "review" ? answered : null);
  const sent = answered?.view === "choose" ? answered : null;
  // The code is drawn once in this page: Back or a retry sends the same one.
  const readHere = (choices: number[]) => review({ choices, secret: chosen?.secret ?? drawSecret() });
  return (
    <Section tight narrow={read !== null} ground="vote">
      <Stack gap="lg">
        <Steps label="Votre vote" steps={steps} current={read ? 1 : 0} />
        <PageHeading size="md" kicker={bulletin.name} title="Mon bulletin" lead={`Le vote ferme le ${formatDateTime(bulletin.closesAt)}. L’ordre change toutes les heures, pour que chaque initiative passe en premier à son tour.`} />
        {read ? (
          <ReviewForm bulletin={bulletin} choices={read.choices} secret={read.secret} isWithdrawn={false} box="bulletin" onDone={setCast} onBack={reading ? back : undefined} />
        ) : (
          <ChooseForm bulletin={bulletin} choices={chosen?.choices ?? sent?.choices ?? none} error={sent?.error} onReview={readHere} />
        )}
      </Stack>
    </Section>
  );
}
