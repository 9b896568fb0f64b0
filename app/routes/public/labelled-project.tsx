import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicReasons } from "~/features/committee/components/public-reasons";
import { getLabelledProject } from "~/features/discovery/labelled-project.server";
import { sharedPage } from "~/features/content/shared-page";
import { labelledCard } from "~/features/sharing/label-cards";
import { shareImage } from "~/features/sharing/share-image.server";
import { formatShortDate } from "~/lib/dates";
import { plainPage } from "~/lib/plain-page";
import { redirect } from "~/lib/redirect.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { LabelStamp } from "~/ui/label-stamp";
import { PageHeading } from "~/ui/page-heading";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export async function loader({ params }: LoaderFunctionArgs) {
  const project = await getLabelledProject(params.slug ?? "");
  return project.hasCampaign ? redirect(`/projets/${project.slug}`) : { ...project, image: shareImage(`/projets/${project.slug}/partage.png`, labelledCard(project)) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: "Projet labellisé · Propulsons!" }];
  const { name: title, summary, slug, hasCampaign } = data;
  // Once it has a campaign, its page there says all this and more.
  return sharedPage(matches, { title, description: summary, path: hasCampaign ? `/projets/${slug}` : `/projets/${slug}/label`, image: data.image });
};

export default function LabelledProject() {
  const { name, summary, place, organisationName, decidedAt, over, theme, reasons } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="xl">
        <Breadcrumb items={[{ label: "Les campagnes", to: "/projets" }, { label: name }]} />
        <PageHeading title={name} kicker={place} lead={summary}>
          <Row><LabelStamp>Projet labellisé le {formatShortDate(decidedAt)}</LabelStamp></Row>
          <p>Porté par {organisationName}.</p>
        </PageHeading>
        <Callout tone="info" title={over ? "Son label est arrivé à son terme" : "Sa campagne n’est pas encore ouverte"}>
          <p>{over ? "Ce projet n’a pas lancé de campagne pendant la durée de son label." : "Le comité l’a labellisé ; l’équipe l’accompagne. On pourra lui donner le jour où sa campagne ouvrira."}</p>
        </Callout>
        <PublicReasons criteria={reasons} />
        <p><ButtonLink to={`/projets?besoin=${theme}`} variant="ghost">Les autres projets de ce besoin</ButtonLink></p>
      </Stack>
    </Section>
  );
}
