import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ReasonForm } from "~/features/enquiries/components/reason-form";
import { canTake, isStep, steps, type StepKey } from "~/features/enquiries/enquiry";
import { enquiriesRefusals, stepPages } from "~/features/enquiries/enquiry.fr";
import { closingSchema, stepSchema } from "~/features/enquiries/enquiry.schemas";
import { getEnquiry } from "~/features/enquiries/enquiry-page.server";
import { takeStep } from "~/features/enquiries/move-enquiry.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";

export const meta = pageTitle("Une étape");

function stepOf(params: LoaderFunctionArgs["params"]): StepKey {
  const { step = "" } = params;
  if (!isStep(step)) throw notFound();
  return step;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const step = stepOf(params);
  const { id, name, status } = await getEnquiry(actor, idParam(params.enquiryId));
  if (!canTake(status, steps[step])) throw redirect(`/equipe/contacts/${id}`);
  return { id, name, step, today: parisDay(await now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const step = stepOf(params);
  const id = idParam(params.enquiryId);
  return formAction({
    request,
    schema: step === "classement" ? closingSchema : stepSchema,
    refusals: enquiriesRefusals,
    run: (input) => takeStep(actor, id, steps[step], input),
    done: () => redirectWithMessage(`/equipe/contacts/${id}`, stepPages[step].done),
  });
}

export default function EnquiryStep() {
  const { id, name, step, today } = useLoaderData<typeof loader>();
  const { title, lead, reason, verb } = stepPages[step];
  return (
    <Section narrow tight>
      <PageHeading title={title} size="md" kicker={name ?? "Contact"} lead={lead} />
      <ReasonForm lastResult={useActionData<typeof action>()?.result} verb={verb} back={`/equipe/contacts/${id}`} reasonLabel={reason} optional={step !== "classement"} today={today} />
    </Section>
  );
}
