import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CampaignGroup } from "~/features/campaigns/components/campaign-group";
import { ThemeChips } from "~/features/campaigns/components/theme-chips";
import { campaignCards } from "~/features/campaigns/campaign-cards.server";
import { groupCards } from "~/features/campaigns/campaign-groups";
import { plural } from "~/features/campaigns/campaign-words.fr";
import { listPublicCampaigns } from "~/features/campaigns/public-campaigns.server";
import { pageTitle } from "~/features/content/content";
import { shownTotals } from "~/features/donations/shown-gifts.server";
import { isThemeKey, themeName } from "~/features/territory/themes";
import { now } from "~/lib/clock.server";
import { readingPage } from "~/lib/reading-page";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = readingPage;

export const meta = pageTitle("Les campagnes", "Les projets labellisés du département qui collectent en ce moment, ceux qui ont réussi, et où vos dons vont à l’euro près.");

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("besoin") ?? "";
  const all = await listPublicCampaigns();
  const theme = isThemeKey(asked) ? asked : null;
  const shown = theme ? all.filter((campaign) => campaign.theme === theme) : all;
  const totals = await shownTotals(shown.map(({ id }) => id));
  const groups = groupCards(campaignCards(shown, totals));
  return { groups, theme, themes: [...new Set(all.map((campaign) => campaign.theme))].sort(), total: shown.length, now: await now() };
}

export default function Campaigns() {
  const { groups, theme, themes, total, now: at } = useLoaderData<typeof loader>();
  const counted = `${plural(total, "campagne", "campagnes")}, dont ${plural(groups.now.length, "en cours", "en cours")}. Aucune n’est mise en avant contre paiement.`;
  const lead = total === 0 ? "Aucune n’est mise en avant contre paiement." : counted;
  return (
    <Section>
      <Stack gap="xl">
        <PageHeading title={theme ? `Les campagnes : ${themeName(theme)}` : "Les campagnes"} lead={lead} />
        <ThemeChips themes={themes} current={theme} />
        <CampaignGroup id="en-cours" title="En cours" cards={groups.now} now={at} />
        <CampaignGroup id="a-venir" title="À venir" cards={groups.soon} now={at} />
        <CampaignGroup id="terminees" title="Terminées" cards={groups.over} now={at} />
        {total === 0 && <NoCampaign theme={theme} />}
      </Stack>
    </Section>
  );
}

const NoCampaign = ({ theme }: { theme: string | null }) => (
  <EmptyState
    title={theme ? `Aucune campagne pour « ${themeName(theme)} » pour l’instant.` : "Aucune campagne pour l’instant."}
    actions={
      <>
        <ButtonLink to={theme ? "/projets" : "/deposer-un-projet"}>{theme ? "Voir toutes les campagnes" : "Déposer un projet"}</ButtonLink>
        <ButtonLink to="/le-label" variant="ghost">
          Comprendre le label
        </ButtonLink>
      </>
    }
  >
    <p>Les prochaines ouvriront après la décision du comité.</p>
  </EmptyState>
);
