import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { codeToken } from "~/features/address-codes/address-codes.server";
import { trapField } from "~/features/address-codes/address-codes.schemas";
import { pageTitle } from "~/features/content/content";
import { askReminder, getReminderPage } from "~/features/end-reminders/ask-reminder.server";
import { ReminderFields } from "~/features/end-reminders/components/reminder-form";
import { endRemindersRefusals } from "~/features/end-reminders/end-reminders.fr";
import { reminderSchema, type ReminderForm } from "~/features/end-reminders/end-reminders.schemas";
import { formatDateTime } from "~/lib/dates";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Me rappeler la fin de la campagne");

export const loader = ({ params }: LoaderFunctionArgs) => getReminderPage(params.slug ?? "");

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug } = await getReminderPage(params.slug ?? "");
  return formAction({
    request,
    schema: reminderSchema,
    refusals: endRemindersRefusals,
    limit: ({ email }) => takeFromLimit("end-reminder", { email }),
    // What fills the field that nobody sees is led back, and kept nowhere.
    run: async ({ email, [trapField]: trap }) => (trap ? null : askReminder(slug, email)),
    done: (codeId) => redirect(codeId ? `/projets/${slug}/rappel/${codeToken(codeId)}` : `/projets/${slug}`),
  });
}

function Asking() {
  const [form, { email }] = useForm<ReminderForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[email]} formErrors={form.errors} />
      <ReminderFields email={email} />
      <p className="sm">Si vous donnez d’ici là avec la même adresse, rien ne part.</p>
      <FormActions>
        <Button>Recevoir mon code</Button>
      </FormActions>
    </Form>
  );
}

export default function EndReminder() {
  const { slug, title, endsAt, isLive, mayAsk } = useLoaderData<typeof loader>();
  const lead = endsAt && (isLive ? `La campagne finit le ${formatDateTime(endsAt)}. Nous vous écrivons 48\u00a0heures avant, une seule fois.` : undefined);
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Me le rappeler avant la fin" kicker={title} lead={lead} />
        {mayAsk ? <Asking /> : <Callout title={isLive ? "C’est dans moins de 48\u00a0heures" : "Il n’y a rien à rappeler"}>{isLive ? endRemindersRefusals["reminders.too_late"] as string : endRemindersRefusals["reminders.not_open"] as string}</Callout>}
        <p><TextLink to={`/projets/${slug}`} icon="right">La page du projet</TextLink></p>
      </Stack>
    </Section>
  );
}
