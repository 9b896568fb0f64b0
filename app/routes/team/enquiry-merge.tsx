import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { EnquirySaid } from "~/features/enquiries/components/enquiry-said";
import { ReasonForm } from "~/features/enquiries/components/reason-form";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { reasonSchema } from "~/features/enquiries/enquiry.schemas";
import { getEnquiry } from "~/features/enquiries/enquiry-page.server";
import { mergeProblem, UNDO_DAYS } from "~/features/enquiries/merge";
import { mergeEnquiries } from "~/features/enquiries/merge-enquiries.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Columns } from "~/ui/columns";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Fusionner deux contacts");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const [merged, kept] = await Promise.all([getEnquiry(actor, idParam(params.enquiryId)), getEnquiry(actor, idParam(params.otherId))]);
  if (mergeProblem(merged, kept)) throw redirect(`/equipe/contacts/${merged.id}`);
  return { merged, kept };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const [mergedId, keptId] = [idParam(params.enquiryId), idParam(params.otherId)];
  return formAction({
    request,
    schema: reasonSchema,
    refusals: enquiriesRefusals,
    run: ({ reason }) => mergeEnquiries(actor, mergedId, keptId, reason),
    done: () => redirectWithMessage(`/equipe/contacts/${keptId}`, "Les deux contacts n’en font plus qu’un : celui-ci."),
  });
}

export default function EnquiryMerge() {
  const { merged, kept } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <PageHeading
          title="Est-ce la même demande ?"
          size="md"
          lead={`Le premier mènera au second. Rien ne s’efface, et la fusion s’annule pendant ${UNDO_DAYS}\u00a0jours.`}
        />
        <Columns shape="even">
          <Stack>
            <Heading level={2}>Ce contact mènera…</Heading>
            <p>{merged.name}</p>
            <EnquirySaid said={merged} editable={false} />
          </Stack>
          <Stack>
            <Heading level={2}>… à celui-ci, qui reste</Heading>
            <p>{kept.name}</p>
            <EnquirySaid said={kept} editable={false} />
          </Stack>
        </Columns>
        <ReasonForm lastResult={useActionData<typeof action>()?.result} verb="Fusionner" back={`/equipe/contacts/${merged.id}`} reasonLabel="Pourquoi est-ce la même ?" />
      </Stack>
    </Section>
  );
}
