import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PartnerHistory } from "~/features/partners/components/partner-history";
import { ClosedTag, PartnerContacts, PartnerSheet } from "~/features/partners/components/partner-sheet";
import { kindName } from "~/features/partners/partner.fr";
import { getTeamPartner, listPartnerHistory } from "~/features/partners/team-partners.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Un partenaire");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "partner.manage");
  const partner = await getTeamPartner(actor, idParam(params.partnerId));
  return { partner, history: await listPartnerHistory(partner.id) };
}

type Acts = { id: string; slug: string; closed: boolean; merged: boolean };

function PartnerActs({ id, slug, closed, merged }: Acts) {
  const here = `/equipe/partenaires/${id}`;
  if (merged) return null;
  if (closed) return <ButtonLink to={`${here}/etat`} variant="ghost">Rouvrir la fiche</ButtonLink>;
  return (
    <Row>
      <ButtonLink to={`${here}/fiche`} icon="edit" variant="primary">Modifier la fiche</ButtonLink>
      <ButtonLink to={`/partenaire/fiches/${id}/equipe`} variant="ghost" icon="people">Qui répond</ButtonLink>
      <ButtonLink to={`/partenaires/${slug}`} variant="ghost">Voir sa page publique</ButtonLink>
      <ButtonLink to={`${here}/fusion`} variant="ghost">C’est un double</ButtonLink>
      <ButtonLink to={`${here}/etat`} variant="ghost">Fermer la fiche</ButtonLink>
    </Row>
  );
}

export default function TeamPartner() {
  const { partner, history } = useLoaderData<typeof loader>();
  const { id, slug, name, kind, keptName, closedAt, closedReason, email } = partner;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les partenaires", to: "/equipe/partenaires" }, { label: name }]} />
        <PageHeading title={name} kicker={kindName(kind)} size="md">{closedAt && <ClosedTag keptName={keptName} />}</PageHeading>
        {closedReason && <Callout title={keptName ? "Cette fiche est fusionnée" : "Cette fiche est fermée"}><p>{closedReason}</p></Callout>}
        <PartnerActs id={id} slug={slug} closed={closedAt !== null} merged={keptName !== null} />
        <PartnerSheet partner={partner} />
        <Panel title="Le rencontrer">
          <Stack>
            <PartnerContacts partner={partner} />
            <p className="muted sm">Les demandes d’attestation partent à {email}, qui n’est pas publiée.</p>
          </Stack>
        </Panel>
        <PartnerHistory history={history} />
      </Stack>
    </Section>
  );
}
