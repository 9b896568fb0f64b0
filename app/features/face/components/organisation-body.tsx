import { CampaignCard } from "~/features/campaigns/components/campaign-card";
import { legalFormName } from "~/features/projects/organisation";
import { isThemeKey, themeName } from "~/features/territory/themes";
import { formatCount, formatEuros } from "~/lib/money";
import { CardGrid } from "~/ui/card-grid";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Poster } from "~/ui/poster";
import { PosterCard } from "~/ui/poster-card";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { StatFigures } from "~/ui/stat-figures";
import { Tag } from "~/ui/tag";
import type { OrganisationPage } from "../organisation-page.server";
import { LabelList } from "./label-list";
import { LatestUpdates } from "./latest-updates";

/** What came of money is told once some came: a zero would say less than silence. */
function figuresOf({ gathered: { cents, citizens }, labels, initiatives }: OrganisationPage) {
  return [
    ...(cents > 0 ? [{ value: formatEuros(cents), label: "réunis" }, { value: formatCount(citizens), label: citizens < 2 ? "citoyen donateur" : "citoyens donateurs" }] : []),
    ...(labels.length > 0 ? [{ value: formatCount(labels.length), label: labels.length > 1 ? "labels reçus" : "label reçu" }] : []),
    ...(initiatives.length > 0 ? [{ value: formatCount(initiatives.length), label: initiatives.length > 1 ? "initiatives au budget citoyen" : "initiative au budget citoyen" }] : []),
  ];
}

function InitiativeCard({ initiative }: { initiative: OrganisationPage["initiatives"][number] }) {
  const { id, title, summary, slug, theme, year, editionName } = initiative;
  const picto = isThemeKey(theme) ? theme : "lien-social";
  return (
    <PosterCard to={`/budget-citoyen/${year}/initiatives/${slug}`} title={title} picture={<Poster theme={picto} seed={id} />} picto={picto} tag={<Tag tone="vote" icon={false}>{editionName}</Tag>} place={themeName(picto)}>
      {summary}
    </PosterCard>
  );
}

const Projects = ({ cards, initiatives, now }: Pick<OrganisationPage, "cards" | "initiatives" | "now">) => (
  <Section labelledBy="projets">
    <Stack gap="lg">
      <Heading level={2} id="projets">Ce qu’elle porte</Heading>
      <CardGrid>
        {cards.map((card) => <CampaignCard key={card.campaign.id} card={card} now={now} />)}
        {initiatives.map((initiative) => <InitiativeCard key={initiative.id} initiative={initiative} />)}
      </CardGrid>
    </Stack>
  </Section>
);

/** Who they are, what they carry, what they gathered. */
export function OrganisationBody(page: OrganisationPage) {
  const { organisation, cards, initiatives, labels, updates, now } = page;
  return (
    <>
      <Section tight>
        <PageHeading title={organisation.name} kicker={`${legalFormName(organisation.legalForm)} · ${organisation.place}`} lead={organisation.purpose} />
      </Section>
      <StatFigures items={figuresOf(page)} />
      {cards.length + initiatives.length > 0 && <Projects cards={cards} initiatives={initiatives} now={now} />}
      <LatestUpdates updates={updates} title="Ce qu’elle raconte" />
      {labels.length > 0 && (
        <Section ground="paper" labelledBy="labels">
          <Stack>
            <Heading level={2} size="lg" id="labels">Le label, au fil du temps</Heading>
            <LabelList labels={labels} now={now} />
          </Stack>
        </Section>
      )}
    </>
  );
}
