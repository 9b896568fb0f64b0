import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { CommitteeMeetingHeading } from "~/features/committee/components/committee-meeting-heading";
import { Pack } from "~/features/committee/components/pack";
import { getPack } from "~/features/committee/pack.server";
import { pageTitle } from "~/features/content/content";
import { idParam } from "~/lib/ids";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Dossier de séance");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getPack(await requireActor(request, "committee.read"), idParam(params.meetingId));
}

export default function MeetingPack() {
  const pack = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <CommitteeMeetingHeading meeting={pack.meeting} back={`/comite/seances/${pack.meeting.id}`} title="Dossier de séance" />
        <p className="muted pack-screen">Un projet par page : imprimez cette page depuis votre navigateur. Les avis et les votes n’y figurent pas.</p>
        <Pack pack={pack} />
      </Stack>
    </Section>
  );
}
