import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { listTeam } from "~/features/enquiries/enquiries.server";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { followUpSchema } from "~/features/enquiries/enquiry.schemas";
import { getEnquiry } from "~/features/enquiries/enquiry-page.server";
import { planFollowUp } from "~/features/enquiries/plan-follow-up.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Prévoir un geste");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const { id, name, ownerAccountId } = await getEnquiry(actor, idParam(params.enquiryId));
  const [team, at] = await Promise.all([listTeam(), now()]);
  return { id, name, team, today: parisDay(at), ownerId: ownerAccountId ?? actor.accountId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const { id } = await getEnquiry(actor, idParam(params.enquiryId));
  return formAction({
    request,
    schema: followUpSchema,
    refusals: enquiriesRefusals,
    run: (input) => planFollowUp(actor, id, input),
    done: () => redirectWithMessage(`/equipe/contacts/${id}`, "Le geste est prévu."),
  });
}

export default function EnquiryFollowUp() {
  const { id, name, team, today, ownerId: mine } = useLoaderData<typeof loader>();
  const [form, { action: what, dueOn, ownerId }] = useForm<{ action: string; dueOn: string; ownerId: string }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { ownerId: mine } });
  return (
    <Section narrow tight>
      <PageHeading title="Prévoir un geste" size="md" kicker={name ?? "Contact"} />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[what, dueOn, ownerId]} formErrors={form.errors} />
        <TextField field={what} label="Quoi&nbsp;?" autoComplete="off" hint="Par exemple : rappeler après l’assemblée générale." />
        <DateField field={dueOn} label="Pour quel jour&nbsp;?" min={today} />
        <Select field={ownerId} label="Qui s’en charge&nbsp;?" options={team.map(({ accountId, name: person }) => ({ value: accountId, label: person }))} />
        <FormActions>
          <Button>Prévoir</Button>
          <TextLink to={`/equipe/contacts/${id}`}>Revenir au contact</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
