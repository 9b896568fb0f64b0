import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { stageWords } from "~/features/ballots/ballots.fr";
import { TurnoutTable } from "~/features/ballots/components/turnout-table";
import { VoteLimits } from "~/features/ballots/components/vote-limits";
import { VoteRegister } from "~/features/ballots/components/vote-register";
import { getPublicRound } from "~/features/ballots/public-round.server";
import { pageTitle } from "~/features/content/content";
import { PaperPlaces } from "~/features/paper-vote/components/paper-places";
import { listPublicPlaces } from "~/features/paper-vote/places.server";
import { communeName } from "~/features/territory/communes.server";
import { formatDateTime } from "~/lib/dates";
import { plainPage } from "~/lib/plain-page";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { Facts } from "~/ui/facts";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Le scrutin", "Comment le vote du budget citoyen est protégé, combien ont voté, et ce que chacun peut vérifier.");

export async function loader({ params }: LoaderFunctionArgs) {
  const vote = await getPublicRound(params.year);
  const places = (await listPublicPlaces(vote.editionId)).map(({ communeCode, ...place }) => ({ ...place, commune: communeName(communeCode) }));
  return { ...vote, places };
}

export default function RoundPage() {
  const vote = useLoaderData<typeof loader>();
  const { year, stage, closesAt, opensAt, register, turnout, seal, agreesAt, hasCheck } = vote;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading kicker={vote.name} title="Le scrutin" lead={`Du ${formatDateTime(opensAt)} au ${formatDateTime(closesAt)}. Tout ce qui touche au vote se lit ici, sauf les choix de chacun.`}>
          <Tag tone={stage === "open" ? "vote" : "info"}>{stageWords[stage]}</Tag>
        </PageHeading>
        {stage === "open" && (
          <div className="row">
            <ButtonLink variant="vote" to={`/budget-citoyen/${year}/voter`}>Voter</ButtonLink>
            <TextLink to={`/budget-citoyen/${year}/suivi`}>Changer ou annuler mon vote</TextLink>
            <TextLink to={`/budget-citoyen/${year}/code-perdu`}>J’ai perdu mon code</TextLink>
          </div>
        )}
        {stage !== "closed" && stage !== "over" && <PaperPlaces places={vote.places} />}
        <Panel title="La participation">
          <Stack>
            <TurnoutTable turnout={turnout} />
            {hasCheck && (agreesAt ? <p>Contrôle du {formatDateTime(agreesAt)} : il y a autant de bulletins que de votants.</p> : <Callout tone="danger" title="Le contrôle de l’urne a trouvé un écart"><p>Le nombre de bulletins n’est pas celui des votants. L’équipe et le bureau de vote cherchent pourquoi ; l’urne ne sera pas close avant.</p></Callout>)}
          </Stack>
        </Panel>
        <Panel title="Les règles scellées"><Facts items={vote.rules.map(({ term, text }) => ({ term, detail: text }))} /></Panel>
        <Panel title="Le sceau">
          <Stack>
            <p>Avant l’ouverture, les règles, les {vote.lines} initiatives et leur numéro tiré au sort, les communes, la clé publique, l’heure de fermeture et la version du logiciel ont été fondus en une seule empreinte. Un seul mot changé la changerait toute. Le bureau de vote l’a reçue par e-mail.</p>
            <code className="seal">{seal.match(/.{8}/g)!.map((group, index) => <span key={index}>{group}</span>)}</code>
            <p><TextLink to={`/budget-citoyen/${year}/scrutin/sceau.json`} reloadDocument>Lire le texte scellé</TextLink> <span className="muted">(son SHA-256 est le sceau)</span></p>
          </Stack>
        </Panel>
        <Panel title="Ce qui s’est passé pendant le vote"><VoteRegister entries={register} /></Panel>
        <VoteLimits />
      </Stack>
    </Section>
  );
}
