import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

type TeamReasonPageProps = {
  /** The initiative and its page, to come back to. */
  initiative: { page: string; title: string };
  heading: string;
  lead: string;
  field: { label: string; hint: string };
  button: ReactNode;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** A gesture of the team's on one initiative that is explained in one text. */
export function TeamReasonPage({ initiative: { page, title }, heading, lead, field, button, lastResult }: TeamReasonPageProps) {
  const [form, { reason }] = useForm<{ reason: string }>({ lastResult });
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: title, to: page }, { label: heading }]} />
        <PageHeading title={heading} size="md" lead={lead} />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[reason]} formErrors={form.errors} />
          <TextArea field={reason} {...field} rows={6} />
          <FormActions>
            {button}
            <ButtonLink to={page} variant="ghost">Revenir au dossier</ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
