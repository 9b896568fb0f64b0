import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InitiativeDecisionPanel } from "~/features/initiatives/components/initiative-decision";
import { InitiativeReading } from "~/features/initiatives/components/initiative-reading";
import { getPublicInitiative } from "~/features/initiatives/public-initiatives.server";
import { sharedPage } from "~/features/content/shared-page";
import { PitchPlayer } from "~/features/pitch-videos/components/pitch-player";
import { findShownVideo } from "~/features/pitch-videos/pitch-videos.server";
import { initiativeCard } from "~/features/sharing/budget-cards";
import { shareImage } from "~/features/sharing/share-image.server";
import { isThemeKey, themeName } from "~/features/territory/themes";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { plainPage } from "~/lib/plain-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Icon } from "~/ui/icon";
import { Money } from "~/ui/money";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Poster } from "~/ui/poster";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Showcase } from "~/ui/showcase";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: "Une initiative · Propulsons!" }];
  const { title, summary, slug } = data.initiative;
  return sharedPage(matches, { title, description: summary, path: `/budget-citoyen/${data.edition.year}/initiatives/${slug}`, image: data.image });
};

export async function loader({ params }: LoaderFunctionArgs) {
  const shown = await getPublicInitiative(params.year, params.slug);
  const { edition, initiative } = shown;
  const card = initiativeCard(initiative, edition, parisDay(await now()));
  return { ...shown, image: shareImage(`/budget-citoyen/${edition.year}/initiatives/${initiative.slug}/partage.png`, card), video: await findShownVideo(initiative.id) };
}

export default function Initiative() {
  const { edition, initiative, content, decision, hasProjectPage, video } = useLoaderData<typeof loader>();
  const { id, title, summary, theme, communeName, organisationName, requestCents, categoryName, slug } = initiative;
  const list = `/budget-citoyen/${edition.year}/initiatives`;
  return (
    <>
      <Section ground="vote">
        <Stack gap="lg">
          <Breadcrumb items={[{ label: "Budget citoyen", to: `/budget-citoyen/${edition.year}` }, { label: "Les initiatives", to: list }, { label: title }]} />
          <Showcase picture={<Poster theme={isThemeKey(theme) ? theme : "lien-social"} seed={id} />}>
            <Stack>
              <PageHeading title={title} kicker={edition.name} size="md" lead={summary} />
              <p className="where"><Icon name="pin" /><span>{communeName} · {themeName(theme)}</span></p>
              <p>Portée par <b>{organisationName}</b></p>
              {requestCents && <div><p className="amount"><Money cents={requestCents} /></p><p>demandés au budget citoyen{categoryName && `, catégorie «\u00a0${categoryName}\u00a0»`}</p></div>}
            </Stack>
          </Showcase>
        </Stack>
      </Section>
      <Section narrow>
        <Stack gap="lg">
          {video && <Panel title="La vidéo"><PitchPlayer video={video} /></Panel>}
          {content && <InitiativeReading content={content} forPublic />}
          {decision && <InitiativeDecisionPanel decision={decision} />}
          <Row>
            {hasProjectPage && <ButtonLink to={`/projets/${slug}`} variant="ghost" icon="right">Voir tout le projet</ButtonLink>}
            <ButtonLink to={list} variant="ghost">Toutes les initiatives</ButtonLink>
          </Row>
        </Stack>
      </Section>
    </>
  );
}
