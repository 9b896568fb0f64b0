import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { listAwaiting, listToPreside } from "~/features/committee/awaiting.server";
import { AwaitingList } from "~/features/committee/components/committee-awaiting";
import { MeetingTable } from "~/features/committee/components/committee-meetings";
import { OwnMandates } from "~/features/committee/components/own-mandates";
import { SeatChooser } from "~/features/committee/components/seat-chooser";
import { listOwnMandates } from "~/features/committee/mandates.server";
import { listOwnSeats } from "~/features/committee/seats.server";
import { listMeetings } from "~/features/committee/meetings.server";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Le comité");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.read");
  const [awaiting, toPreside, meetings, own, mandates] = await Promise.all([listAwaiting(actor), listToPreside(actor), listMeetings(), listOwnSeats(actor), listOwnMandates(actor)]);
  return { awaiting, toPreside, meetings, own, mandates, sits: actor.seatIds.length > 0 };
}

export default function CommitteeHome() {
  const { awaiting, toPreside, meetings, own, mandates, sits } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <PageHeading title="Le comité" size="md" lead="Six sièges examinent les demandes, critère par critère, puis votent. La décision suit des règles écrites.">
          <p><TextLink to="/comite/initiatives" icon="file">Les initiatives du budget citoyen</TextLink></p>
        </PageHeading>
        <SeatChooser seats={own} />
        {sits && (
          <Panel title="Ce qui vous attend">
            <AwaitingList items={awaiting} toPreside={toPreside} />
          </Panel>
        )}
        <Panel title="Séances et consultations">
          <MeetingTable meetings={meetings} to={(id) => `/comite/seances/${id}`} whenNone="L’équipe du label la prévoit, et vous serez prévenu par e-mail." />
        </Panel>
        <OwnMandates mandates={mandates} />
      </Stack>
    </Section>
  );
}
