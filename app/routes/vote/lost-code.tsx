import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getVote } from "~/features/ballots/rounds.server";
import { pageTitle } from "~/features/content/content";
import { plainPage } from "~/lib/plain-page";
import { Disclosure } from "~/ui/disclosure";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("J’ai perdu mon code de suivi");

export async function loader({ params }: LoaderFunctionArgs) {
  const { edition } = await getVote(params.year);
  return { year: edition.year, name: edition.name };
}

const questions = (year: number) => [
  { question: "Mon vote compte-t-il quand même ?", open: true, answer: <p>Oui. Votre bulletin est dans l’urne et sera compté comme les autres. Le code ne servait qu’à le changer, à l’annuler ou à le retrouver vous-même.</p> },
  { question: "Pouvez-vous me renvoyer mon code ?", answer: <p>Non, et ce n’est pas de la mauvaise volonté : nous ne l’avons pas. S’il était chez nous, quelqu’un pourrait s’en servir pour savoir comment vous avez voté.</p> },
  { question: "Puis-je voter à nouveau ?", answer: <p>Non. Chacun vote une seule fois, et sans votre code personne ne peut retirer votre premier bulletin de l’urne : nous ne savons pas lequel c’est.</p> },
  { question: "Où le chercher ?", answer: <p>Sur l’écran qui a suivi votre vote, si vous l’avez laissé ouvert ; dans le fichier « mon-vote.txt » de vos téléchargements ; sur une page imprimée ; sur le papier où vous l’avez noté. Il n’est dans aucun e-mail.</p> },
  { question: "Quelqu’un a peut-être trouvé mon code", answer: <p>Cette personne peut changer votre vote. Si vous l’avez aussi, changez-le à nouveau juste avant la fermeture : <TextLink to={`/budget-citoyen/${year}/suivi`}>changer mon vote</TextLink>.</p> },
];

export default function LostCodePage() {
  const { year, name } = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading size="md" kicker={name} title="J’ai perdu mon code de suivi" lead="Votre vote compte. Il ne peut plus être changé, et personne ne peut vous redonner le code." />
        <Disclosure items={questions(year)} />
        <p><TextLink to={`/budget-citoyen/${year}/scrutin`}>Voir le scrutin</TextLink></p>
      </Stack>
    </Section>
  );
}
