import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { RevocationAnswer, RevocationDone, RevocationForm } from "~/features/committee/components/revocation-form";
import { revocationAnswerSchema, revocationSchema } from "~/features/committee/revocation.schemas";
import { getRevocationDesk } from "~/features/committee/revocations.server";
import { answerRevocation, proposeRevocation } from "~/features/committee/revoke-label.server";
import { pageTitle } from "~/features/content/content";
import { formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Retirer un label");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getRevocationDesk(await requireActor(request, "label.revoke"), idParam(params.labelId));
}

const answered = { confirm: "Le label est retiré. Le porteur est prévenu, sa campagne est suspendue si elle est en ligne.", drop: "Rien ne change : la proposition est abandonnée." };

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "label.revoke");
  const labelId = idParam(params.labelId);
  const { revocation } = await getRevocationDesk(actor, labelId);
  const here = `/equipe/labels/${labelId}/retrait`;
  const common = { request, refusals: committeeRefusals };
  if (!revocation) return formAction({ ...common, schema: revocationSchema, run: (input) => proposeRevocation(actor, labelId, input), done: () => redirectWithMessage(here, "Le retrait est proposé. Une autre personne doit le confirmer.") });
  return formAction({ ...common, schema: revocationAnswerSchema, run: async ({ answer }) => (await answerRevocation(actor, labelId, answer), answer), done: (answer) => redirectWithMessage(here, answered[answer]) });
}

export default function LabelRevocation() {
  const { label, revocation, isMine, isTeam } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const open = revocation && !revocation.confirmedAt;
  return (
    <Section narrow tight>
      <PageHeading title={`Retirer le label de « ${label.projectName} »`} size="md" kicker={isTeam ? <TextLink to="/equipe/labels">Les labels</TextLink> : undefined} lead={`${label.organisationName}. Label du ${formatShortDate(label.startsAt)} au ${formatShortDate(label.endsAt)}.`} />
      {!revocation && isTeam && <RevocationForm campaignTitle={label.campaignTitle} lastResult={lastResult} />}
      {!revocation && !isTeam && <p className="muted">Aucun retrait n’est proposé pour ce label.</p>}
      {open && <RevocationAnswer revocation={revocation} isMine={isMine} lastResult={lastResult} />}
      {revocation?.confirmedAt && <RevocationDone revocation={revocation} />}
    </Section>
  );
}
