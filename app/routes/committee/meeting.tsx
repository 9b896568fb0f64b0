import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { CommitteeAgenda } from "~/features/committee/components/committee-agenda";
import { ChairDesk, MinutesLink } from "~/features/committee/components/committee-chair";
import { CommitteeMeetingHeading } from "~/features/committee/components/committee-meeting-heading";
import { CommitteeSheet } from "~/features/committee/components/committee-sheet";
import { getMeeting } from "~/features/committee/meetings.server";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
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
        <Columns>
          <Panel title="Ordre du jour">
            <CommitteeAgenda items={meeting.items} returned={meeting.returned} />
          </Panel>
          <Aside label="La séance">
            {meeting.isChair && <ChairDesk meeting={meeting} />}
            {meeting.kind === "meeting" && (
              <Panel title="Sièges présents">
                <CommitteeSheet meetingId={meeting.id} sheet={meeting.sheet} />
              </Panel>
            )}
            <MinutesLink meeting={meeting} />
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
