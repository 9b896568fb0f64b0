import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { confirmSchema } from "~/features/committee/committee.schemas";
import { CommitteeConfirm } from "~/features/committee/components/committee-confirm";
import { CommitteeMeetingHeading } from "~/features/committee/components/committee-meeting-heading";
import { getChairedMeeting } from "~/features/committee/meetings.server";
import { signMinutes } from "~/features/committee/sign-minutes.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Section } from "~/ui/section";

export const meta = pageTitle("Signer le procès-verbal");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getChairedMeeting(await requireActor(request, "committee.sit"), idParam(params.meetingId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const meetingId = idParam(params.meetingId);
  return formAction({
    request,
    schema: confirmSchema,
    refusals: committeeRefusals,
    run: () => signMinutes(actor, meetingId),
    done: () => redirectWithMessage(`/comite/seances/${meetingId}`, "Le procès-verbal est signé. Les sièges sont prévenus et peuvent le lire."),
  });
}

export default function Signature() {
  const meeting = useLoaderData<typeof loader>();
  const back = `/comite/seances/${meeting.id}`;
  return (
    <Section narrow tight>
      <CommitteeMeetingHeading meeting={meeting} back={back} title="Signer le procès-verbal" />
      <CommitteeConfirm question="Le procès-verbal dit bien ce qui s’est passé ?" verb="Signer le procès-verbal" back={back} lastResult={useActionData<typeof action>()?.result}>
        <p>Votre nom et l’heure y sont inscrits, et les six sièges peuvent le lire. Une erreur vue plus tard se rectifie à la suite, sans effacer ce qui est écrit.</p>
      </CommitteeConfirm>
    </Section>
  );
}
