import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { DoorPage } from "~/features/voters/components/door-page";
import { OtherPerson } from "~/features/voters/components/other-person";
import { getDoor } from "~/features/voters/doors.server";
import { hadVoted, type HadVoted } from "~/features/voters/had-voted.server";
import { readVoterPass } from "~/features/voters/voter-pass.server";
import { rollChannelWords } from "~/features/voters/voters.fr";
import { formatShortDate } from "~/lib/dates";
import { plainPage } from "~/lib/plain-page";
import { redirect } from "~/lib/redirect.server";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { Row } from "~/ui/row";

export const handle = plainPage;

export const meta = pageTitle("Ai-je déjà voté ?");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { edition, roundId } = await getDoor(params.year);
  const pass = readVoterPass(request, roundId);
  if (!pass) throw redirect(`/budget-citoyen/${edition.year}/voter?suite=deja-vote`);
  return { year: edition.year, had: await hadVoted(pass) };
}

function Answer({ had }: { had: HadVoted }) {
  if (had.answer === "yes")
    return (
      <Callout tone="success" title="Oui, vous avez voté">
        Le {formatShortDate(had.day)}, {rollChannelWords[had.channel]}. Votre vote compte. Ce que vous avez choisi, personne ne le sait&nbsp;: nous non plus.
      </Callout>
    );
  if (had.answer === "no") return <Callout title="Non, vous n’avez pas encore voté">Personne n’a voté à votre nom. Vous pouvez voter maintenant.</Callout>;
  return (
    <Callout title="Pas avec cette preuve">
      Aucun vote à ce nom n’est venu avec cette adresse. Si vous avez voté autrement (autre adresse, FranceConnect, carton ou papier), nous ne pouvons pas vous le dire ici&nbsp;: sinon, n’importe qui pourrait le demander à votre place.
    </Callout>
  );
}

export default function Already() {
  const { year, had } = useLoaderData<typeof loader>();
  return (
    <DoorPage title="Ai-je déjà voté&nbsp;?">
      <Answer had={had} />
      <Row>
        {had.answer === "yes" ? <ButtonLink to={`/budget-citoyen/${year}`}>Le budget citoyen {year}</ButtonLink> : <ButtonLink to={`/budget-citoyen/${year}/bulletin`} variant="vote">Aller au bulletin</ButtonLink>}
        <OtherPerson year={year} />
      </Row>
    </DoorPage>
  );
}
