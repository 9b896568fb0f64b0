import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { CommitteeAgenda } from "~/features/committee/components/committee-agenda";
import { ChairDesk, MinutesLink } from "~/features/committee/components/committee-chair";
import { CommitteeMeetingHeading } from "~/features/committee/components/committee-meeting-heading";
import { LiveRefresh } from "~/features/committee/components/live-refresh";
import { MeetingPapers } from "~/features/committee/components/meeting-papers";
import { MeetingReply } from "~/features/committee/components/meeting-reply";
import { RoomQuorum } from "~/features/committee/components/room-quorum";
import { CommitteeSheet } from "~/features/committee/components/committee-sheet";
import { getMeeting } from "~/features/committee/meetings.server";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Callout } from "~/ui/callout";
import { Columns } from "~/ui/columns";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Séance du comité");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getMeeting(await requireActor(request, "committee.read"), idParam(params.meetingId));
}

export default function Meeting() {
  const meeting = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <CommitteeMeetingHeading meeting={meeting} back="/comite" />
        {meeting.status === "cancelled" && (
          <Callout tone="warning" title="Cette séance est annulée">
            {meeting.cancellationReason}
          </Callout>
        )}
        <Columns>
          <Panel title="Ordre du jour">
            <CommitteeAgenda items={meeting.items} returned={meeting.returned} />
          </Panel>
          <Aside label="La séance">
            {meeting.status === "planned" && meeting.isUnderWay && <LiveRefresh meetingId={meeting.id} />}
            <MeetingReply meeting={meeting} />
            <MeetingPapers meetingId={meeting.id} />
            {meeting.isChair && <ChairDesk meeting={meeting} />}
            {meeting.kind === "meeting" && (
              <Panel title="Sièges présents">
                <Stack>
                  <CommitteeSheet meetingId={meeting.id} sheet={meeting.sheet} />
                  {meeting.hasBegun && meeting.status === "planned" && <RoomQuorum quorum={meeting.quorum} />}
                </Stack>
              </Panel>
            )}
            <MinutesLink meeting={meeting} />
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
