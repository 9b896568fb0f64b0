import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { described } from "~/features/content/content";
import { Recount } from "~/features/results/components/recount";
import { getPublishedResult } from "~/features/results/public-results.server";
import { Island } from "~/lib/island";
import { plainPage } from "~/lib/plain-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) => described(met, `Recomptez vous-même · ${data?.name ?? "Budget citoyen"}`, "Le dépouillement refait par votre propre navigateur, bulletin par bulletin.");

export async function loader({ params }: LoaderFunctionArgs) {
  const { edition: { name, year } } = await getPublishedResult(params.year);
  return { name, year };
}

export default function ResultsRecount() {
  const { name, year } = useLoaderData<typeof loader>();
  const base = `/budget-citoyen/${year}/resultats`;
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Les résultats", to: base }, { label: "Recomptez vous-même" }]} />
        <PageHeading title="Recomptez vous-même" kicker={name} size="md" lead="Votre appareil télécharge tous les bulletins et toutes les règles, refait le compte et compare." />
        <Island name="recount" part={Recount} props={{ address: `${base}/fichiers/vote.json` }} />
        <Panel title="Sans nous croire">
          <p>
            Cette page vient de nous : pour ne dépendre de personne, prenez <TextLink to={`${base}/fichiers/vote.pb`} reloadDocument>les bulletins au format .pb</TextLink>, que lisent les outils de comptage d’autres équipes, ou{" "}
            <TextLink to={`${base}/fichiers/vote.json`} reloadDocument>tout le vote en JSON</TextLink> avec le programme publié du site (<code>npm run verify:vote</code>).
          </p>
        </Panel>
      </Stack>
    </Section>
  );
}
