import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CampaignCard } from "~/features/campaigns/components/campaign-card";
import { plural } from "~/features/campaigns/campaign-words.fr";
import { NextGatherings } from "~/features/editions/components/next-gatherings";
import { getPartnerPage } from "~/features/face/partner-page.server";
import { partnerThing } from "~/features/open-data/json-ld";
import { sharedPage, siteOf } from "~/features/content/shared-page";
import { PartnerContacts, PartnerSheet } from "~/features/partners/components/partner-sheet";
import { kindName } from "~/features/partners/partner.fr";
import { formatEuros } from "~/lib/money";
import { plainPage } from "~/lib/plain-page";
import { redirect } from "~/lib/redirect.server";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { CardGrid } from "~/ui/card-grid";
import { Columns } from "~/ui/columns";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: "Partenaire · Propulsons!" }];
  const { name, slug } = data.partner;
  const description = `Qui est ${name}, quels projets il suit, et comment le joindre.`;
  return sharedPage(matches, { title: name, description, path: `/partenaires/${slug}`, thing: partnerThing(siteOf(matches), data.partner) });
};

export async function loader({ params }: LoaderFunctionArgs) {
  const { page, movedTo } = await getPartnerPage(params.partnerSlug ?? "");
  if (movedTo !== null) throw redirect(`/partenaires/${movedTo}`, 301);
  return page;
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

const Followed = ({ cards, gathered, now }: Pick<Shown, "cards" | "gathered" | "now">) => (
  <Section ground="paper" labelledBy="projets">
    <Stack gap="lg">
      <Heading level={2} id="projets">Les projets qu’il suit</Heading>
      {gathered.cents > 0 && <p className="lead">Ensemble, ils ont réuni <b>{formatEuros(gathered.cents)}</b> auprès de {plural(gathered.citizens, "citoyen", "citoyens")}.</p>}
      <CardGrid>
        {cards.map((card) => <CampaignCard key={card.campaign.id} card={card} now={now} />)}
      </CardGrid>
    </Stack>
  </Section>
);

export default function Partner() {
  const { partner, cards, gathered, gatherings, now: at } = useLoaderData<typeof loader>();
  return (
    <>
      <Section tight>
        <Stack gap="lg">
          <Breadcrumb items={[{ label: "Les partenaires", to: "/partenaires" }, { label: partner.name }]} />
          <PageHeading title={partner.name} kicker={kindName(partner.kind)} />
          <Columns>
            <Stack gap="lg">
              <PartnerSheet partner={partner} />
              <p className="sm"><TextLink to="/orientation" icon="right">Est-ce le bon partenaire pour votre projet&nbsp;?</TextLink></p>
            </Stack>
            <Aside label="Le rencontrer">
              <Panel title="Le rencontrer">
                <PartnerContacts partner={partner} />
              </Panel>
              <Panel title="Les prochaines rencontres du label">
                <NextGatherings gatherings={gatherings} />
              </Panel>
            </Aside>
          </Columns>
        </Stack>
      </Section>
      {cards.length > 0 && <Followed cards={cards} gathered={gathered} now={at} />}
    </>
  );
}
