import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { GuestTable, WaitingTable } from "~/features/events/components/guest-table";
import { HourFacts } from "~/features/events/components/hour-facts";
import { isGathering } from "~/features/events/event";
import { eventWords } from "~/features/events/event.fr";
import { getTeamEvent } from "~/features/events/gatherings.server";
import { now } from "~/lib/clock.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Qui vient");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "slot.manage");
  const { event, coming, waiting } = await getTeamEvent(actor, idParam(params.eventId));
  return { event, coming, waiting, gathering: isGathering(event.kind), begun: event.startsAt <= (await now()) };
}

const counted = (taken: number, capacity: number) => `${taken} place${taken > 1 ? "s" : ""} prise${taken > 1 ? "s" : ""} sur ${capacity}`;

export default function TeamEventPage() {
  const { event, coming, waiting, gathering, begun } = useLoaderData<typeof loader>();
  const { id, title, kind, cancelReason, taken, capacity } = event;
  const cancelled = event.cancelledAt !== null;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Rendez-vous et créneaux", to: "/equipe/creneaux" }, { label: title }]} />
        <PageHeading title={title} kicker={eventWords[kind]} size="md" lead={begun ? "Notez qui est venu\u00a0: le bilan les compte." : counted(taken, capacity)} />
        {cancelled && <Callout tone="warning" title="Cette rencontre est annulée">{cancelReason}</Callout>}
        <Panel><HourFacts hour={event} /></Panel>
        {gathering && !cancelled && !begun && (
          <Row>
            <ButtonLink to={`/rencontres/${id}`} variant="ghost">Voir sa page publique</ButtonLink>
            <ButtonLink to={`/equipe/creneaux/${id}/annulation`} variant="ghost">Annuler la rencontre</ButtonLink>
          </Row>
        )}
        <Panel title={begun ? "Qui était inscrit" : "Qui vient"}><GuestTable eventId={id} guests={coming} begun={begun} mayWithdraw={gathering} /></Panel>
        {waiting.length > 0 && <Panel title="La liste d’attente"><WaitingTable eventId={id} guests={waiting} begun={begun} /></Panel>}
      </Stack>
    </Section>
  );
}
