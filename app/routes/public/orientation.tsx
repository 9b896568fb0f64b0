import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { NextEvent } from "~/features/partners/components/next-event";
import { OrientationForm } from "~/features/partners/components/orientation-form";
import { PartnerList } from "~/features/partners/components/partner-list";
import { TeamContact } from "~/features/partners/components/team-contact";
import { findWay } from "~/features/partners/find-way.server";
import { findNextEvent } from "~/features/partners/next-event.server";
import { intermediary, territory } from "~/features/territory/current.server";
import { plainPage } from "~/lib/plain-page";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta = pageTitle("Trouver le bon partenaire", "Votre commune et votre besoin mènent au partenaire qui peut suivre votre projet, et à la prochaine rencontre.");

export async function loader({ request }: LoaderFunctionArgs) {
  const [way, event] = await Promise.all([findWay(new URL(request.url).searchParams), findNextEvent()]);
  return { ...way, event, team: { phone: territory().phone, email: intermediary().email } };
}

type Ways = NonNullable<Awaited<ReturnType<typeof findWay>>["ways"]>;

function Found({ ways, placeName }: { ways: Pick<Ways[number], "partner" | "because">[]; placeName: string }) {
  const because = new Map(ways.map(({ partner, because: why }) => [partner.id, why]));
  return (
    <Stack>
      <Heading level={2}>Pour un projet à {placeName}</Heading>
      <PartnerList partners={ways.map(({ partner }) => partner)} because={(id) => <p><b>{because.get(id)}</b></p>} withContacts />
      <p className="muted sm">D’abord qui connaît ce besoin, puis le plus proche, puis par ordre alphabétique. L’adresse de cette page se partage et s’imprime.</p>
    </Stack>
  );
}

export default function Orientation() {
  const { asked, placeName, ways, event, team } = useLoaderData<typeof loader>();
  const nobody = ways !== null && ways.length === 0;
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Trouver le bon partenaire" lead="Trois réponses, et vous savez qui aller voir et pourquoi." />
        <div className={ways ? "screen-only" : undefined}><OrientationForm asked={asked} /></div>
        {ways && placeName && !nobody && <Found ways={ways} placeName={placeName} />}
        {nobody && <TeamContact title={`Aucun partenaire ne correspond encore à ${placeName}`} {...team} />}
        {ways && <NextEvent event={event} />}
        {ways && !nobody && <TeamContact title={"Une question, un doute\u00a0?"} {...team} />}
      </Stack>
    </Section>
  );
}
