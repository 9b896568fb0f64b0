import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { MeetingTable } from "~/features/committee/components/committee-meetings";
import { WaitingList } from "~/features/committee/components/committee-waiting";
import { listMeetings, listWaiting } from "~/features/committee/meetings.server";
import { ButtonLink } from "~/ui/button-link";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Séances du comité");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "meeting.prepare");
  const [meetings, waiting] = await Promise.all([listMeetings(), listWaiting()]);
  return { meetings, waiting };
}

export default function Meetings() {
  const { meetings, waiting } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <PageHeading title="Séances du comité" size="md">
          <p>
            <ButtonLink to="/equipe/seances/nouvelle" icon="plus">
              Prévoir une séance
            </ButtonLink>
          </p>
        </PageHeading>
        <Panel title="Demandes qui attendent une séance">
          <WaitingList waiting={waiting} />
        </Panel>
        <Panel title="Séances et consultations">
          <MeetingTable meetings={meetings} to={(id) => `/equipe/seances/${id}`} whenNone="Prévoyez-en une dès qu’une demande vérifiée attend." />
        </Panel>
      </Stack>
    </Section>
  );
}
