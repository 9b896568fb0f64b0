import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ReasonForm } from "~/features/enquiries/components/reason-form";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { reasonSchema } from "~/features/enquiries/enquiry.schemas";
import { getEnquiry } from "~/features/enquiries/enquiry-page.server";
import { undoMerge } from "~/features/enquiries/undo-merge.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";

export const meta = pageTitle("Annuler une fusion");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const { id, name, keptName, mergedIntoId } = await getEnquiry(actor, idParam(params.enquiryId));
  if (!mergedIntoId) throw redirect(`/equipe/contacts/${id}`);
  return { id, name, keptName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const id = idParam(params.enquiryId);
  return formAction({
    request,
    schema: reasonSchema,
    refusals: enquiriesRefusals,
    run: ({ reason }) => undoMerge(actor, id, reason),
    done: () => redirectWithMessage(`/equipe/contacts/${id}`, "La fusion est annulée : ce contact se suit de nouveau pour lui-même."),
  });
}

export default function EnquiryMergeUndo() {
  const { id, name, keptName } = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <PageHeading title="Annuler la fusion" size="md" kicker={name ?? "Contact"} lead={`Ce contact ne mènera plus à ${keptName ?? "l’autre"} : il reprend sa place où il en était.`} />
      <ReasonForm lastResult={useActionData<typeof action>()?.result} verb="Annuler la fusion" back={`/equipe/contacts/${id}`} reasonLabel="Pourquoi ?" />
    </Section>
  );
}
