import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { DirectoryFilters } from "~/features/partners/components/directory-filters";
import { PartnerList } from "~/features/partners/components/partner-list";
import { orient } from "~/features/partners/orientation";
import { listDirectory, type DirectoryPartner } from "~/features/partners/partners.server";
import { readPlace } from "~/features/partners/read-question.server";
import { isThemeKey } from "~/features/territory/themes";
import { plainPage } from "~/lib/plain-page";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Les partenaires", "Qui accompagne les projets du département : associations, réseaux, financeurs solidaires, et comment les joindre.");

const forNeed = (partners: DirectoryPartner[], theme: string | null) =>
  partners.filter(({ themes }) => theme === null || themes.length === 0 || themes.includes(theme));

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const { commune, place, error } = readPlace(asked);
  const need = asked.get("besoin") ?? "";
  const theme = isThemeKey(need) ? need : null;
  const all = await listDirectory();
  const partners = place ? orient(all, { place, theme, situation: null }).map(({ partner }) => partner) : forNeed(all, theme);
  return { partners, commune, theme, error, placeName: place?.name ?? null, total: all.length };
}

export default function Partners() {
  const { partners, commune, theme, error, placeName, total } = useLoaderData<typeof loader>();
  const counted = partners.length === 1 ? "Un partenaire" : `${partners.length} partenaires`;
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Les partenaires" lead="Ils accueillent, conseillent, financent les projets solidaires, et attestent ceux qu’ils connaissent." />
        <p>
          <TextLink to="/orientation" icon="right">Trouver le bon partenaire en trois réponses</TextLink>
        </p>
        <DirectoryFilters commune={commune} theme={theme ?? ""} error={error} />
        {partners.length > 0 && <p role="status">{counted}{placeName ? ` à ${placeName}` : ""}. Aucun n’est mis en avant contre paiement.</p>}
        {partners.length > 0 ? <PartnerList partners={partners} /> : <NoPartner filtered={total > 0} />}
      </Stack>
    </Section>
  );
}

const NoPartner = ({ filtered }: { filtered: boolean }) => (
  <EmptyState
    title={filtered ? "Aucun partenaire ne correspond" : "L’annuaire s’ouvre bientôt"}
    actions={filtered && <ButtonLink to="/partenaires" variant="ghost">Voir tous les partenaires</ButtonLink>}
  >
    <p>L’équipe du label vous oriente : ses coordonnées sont en bas de la page.</p>
  </EmptyState>
);
