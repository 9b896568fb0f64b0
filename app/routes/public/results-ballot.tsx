import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { described } from "~/features/content/content";
import { FindBallot } from "~/features/results/components/find-ballot";
import { getCheckList } from "~/features/results/public-results.server";
import { listVoteLines } from "~/features/results/vote-state.server";
import { db } from "#db";
import { Island } from "~/lib/island";
import { plainPage } from "~/lib/plain-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) => described(met, `Retrouver mon bulletin · ${data?.name ?? "Budget citoyen"}`, "Votre reçu de vote retrouve votre bulletin parmi ceux qui ont été comptés.");

export async function loader({ params }: LoaderFunctionArgs) {
  const { edition: { name, year }, state, stage } = await getCheckList(params.year);
  const titles = stage === "receipts" ? (await listVoteLines(db, state.roundId)).map(({ number, title }) => ({ number, title })) : [];
  return { name, year, stage, titles };
}

const words = {
  fingerprints: { lead: "L’urne est close et pas encore ouverte. Votre bulletin scellé y est si son empreinte est dans la liste.", file: "empreintes.txt", label: "La liste des empreintes" },
  receipts: { lead: "L’urne est ouverte. Cherchez votre reçu : à côté, vos choix. Personne d’autre que vous ne sait que ce reçu est le vôtre.", file: "recus.txt", label: "La liste des reçus" },
};

export default function ResultsBallot() {
  const { name, year, stage, titles } = useLoaderData<typeof loader>();
  const { lead, file, label } = words[stage];
  const base = `/budget-citoyen/${year}/resultats`;
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Les résultats", to: base }, { label: "Retrouver mon bulletin" }]} />
        <PageHeading title="Retrouver mon bulletin" kicker={name} size="md" lead={lead} />
        <Island name="find-ballot" part={FindBallot} props={{ stage, address: `${base}/fichiers/${file}`, titles }} />
        <Panel title="Chercher soi-même">
          <Stack>
            <p>La liste entière est un simple texte, en ordre. Ouvrez-la et cherchez avec votre navigateur (Ctrl + F) : là non plus, le site ne sait pas ce que vous cherchez.</p>
            <p>
              <ButtonLink to={`${base}/fichiers/${file}`} variant="ghost" icon="download" reloadDocument>{label}</ButtonLink>
            </p>
          </Stack>
        </Panel>
      </Stack>
    </Section>
  );
}
