import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import type { BulletinView, Proofs } from "~/features/ballots/bulletin-view";
import { hasVoted, readBulletin, requirePass } from "~/features/ballots/bulletin.server";
import { BulletinRefused } from "~/features/ballots/components/bulletin-refused";
import { ChooseForm } from "~/features/ballots/components/choose-form";
import { ReviewForm } from "~/features/ballots/components/review-form";
import { useReview } from "~/features/ballots/components/use-review";
import { VoteProofs } from "~/features/ballots/components/vote-proofs";
import { fillBulletin } from "~/features/ballots/fill-bulletin.server";
import { drawSecret } from "~/features/ballots/secret";
import { pageTitle } from "~/features/content/content";
import { formatDateTime } from "~/lib/dates";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Steps } from "~/ui/steps";

export const meta = pageTitle("Mon bulletin");
export const headers = secretPageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { vote, bulletin } = await readBulletin(params.year);
  const pass = requirePass(request, vote);
  return data({ bulletin, voted: await hasVoted(pass) }, secretPage());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { vote, bulletin } = await readBulletin(params.year);
  return fillBulletin({ request, bulletin, pass: requirePass(request, vote) });
}

const steps = ["Choisir", "Relire", "Garder mon code"];

export default function BulletinPage() {
  const { bulletin, voted } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as BulletinView | undefined;
  const [castHere, setCast] = useState<Proofs | null>(null);
  const { chosen, reading, review, back } = useReview<{ choices: readonly number[]; secret: string }>();
  const proofs = castHere ?? (answered?.view === "cast" ? answered : null);
  if (proofs) return <Section narrow><VoteProofs year={bulletin.year} name={bulletin.name} proofs={proofs} title={proofs.isHeld ? "Votre vote est bien arrivé" : "Votre vote est dans l’urne"} /></Section>;
  if (answered?.view === "refused" || (voted && !answered)) return <BulletinRefused year={bulletin.year} voted={voted} error={answered?.view === "refused" ? answered.error : null} />;
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

const none: number[] = [];
