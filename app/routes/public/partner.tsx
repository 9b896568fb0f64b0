import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { described } from "~/features/content/content";
import { PartnerContacts, PartnerSheet } from "~/features/partners/components/partner-sheet";
import { kindName } from "~/features/partners/partner.fr";
import { getPublicPartner } from "~/features/partners/partners.server";
import { plainPage } from "~/lib/plain-page";
import { redirect } from "~/lib/redirect.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => described(data?.partner.name ?? "Partenaire", `Qui est ${data?.partner.name ?? "ce partenaire"}, quels projets il suit, et comment le joindre.`);

export async function loader({ params }: LoaderFunctionArgs) {
  const { partner, movedTo } = await getPublicPartner(params.partnerSlug ?? "");
  if (movedTo !== null) throw redirect(`/partenaires/${movedTo}`, 301);
  return { partner };
}

export default function Partner() {
  const { partner } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Les partenaires", to: "/partenaires" }, { label: partner.name }]} />
        <PageHeading title={partner.name} kicker={kindName(partner.kind)} />
        <PartnerSheet partner={partner} />
        <Panel title="Le rencontrer">
          <PartnerContacts partner={partner} />
        </Panel>
      </Stack>
    </Section>
  );
}
