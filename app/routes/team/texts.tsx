import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { listSiteTexts } from "~/features/content/site-texts.server";
import { formatShortDate } from "~/lib/dates";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Les textes du site");

export async function loader({ request }: LoaderFunctionArgs) {
  return { texts: await listSiteTexts(await requireActor(request, "content.write")) };
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>["texts"][number];

const sayLast = ({ publishedAt, publishedBy }: Line) => (publishedAt ? `${formatShortDate(publishedAt)}, par ${publishedBy}` : "Texte d’origine");

export default function TeamTexts() {
  const { texts } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les textes du site" }]} />
        <PageHeading title="Les textes du site" size="md" lead="Réécrivez, relisez, publiez. Chaque version est gardée : rien ne se perd." />
        <Table
          caption="Textes"
          captionHidden
          rows={texts}
          rowKey={({ key }) => key}
          columns={[
            { label: "Page", cell: ({ key, label }) => <TextLink to={`/equipe/textes/${key}`}>{label}</TextLink> },
            { label: "Publiée", cell: sayLast },
            { label: "Brouillon", cell: ({ key, draftBy }) => (draftBy ? <TextLink to={`/equipe/textes/${key}/relecture`}>À relire, écrit par {draftBy}</TextLink> : "—") },
            { label: "Versions", cell: ({ key, number, label }) => <TextLink to={`/equipe/textes/${key}/versions`}>{number + 1} {number ? "versions" : "version"}<span className="sr"> de {label}</span></TextLink> },
          ]}
        />
        <p>Une panne, une fermeture, une date qui change&nbsp;? <TextLink to="/equipe/bandeau">Écrivez-le dans le bandeau</TextLink>, en haut de toutes les pages.</p>
      </Stack>
    </Section>
  );
}
