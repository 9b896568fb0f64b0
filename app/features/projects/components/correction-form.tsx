import type { FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import type { FieldLike } from "~/ui/field-like";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import { CorrectionHistory } from "./correction-history";
import { ReasonField } from "./reason-field";

type CorrectionFormProps = {
  title: string;
  /** What it is called now. */
  kicker: string;
  lead: string;
  form: Pick<FormMetadata, "id" | "onSubmit" | "errors">;
  /** In the order of the page, but for the reason. */
  fields: FieldLike[];
  reason: FieldLike;
  /** Their own words, or somebody else's (the team says why). */
  own: boolean;
  back: string;
  history: ComponentProps<typeof CorrectionHistory>["history"];
  children: ReactNode;
};

/** Words put right, with the reason, and below what was put right before. */
export function CorrectionForm({ title, kicker, lead, form, fields, reason, own, back, history, children }: CorrectionFormProps) {
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading title={title} kicker={kicker} size="md" lead={lead} />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[...fields, reason]} formErrors={form.errors} />
          {children}
          <ReasonField field={reason} own={own} />
          <FormActions>
            <Button>Enregistrer la correction</Button>
            <TextLink to={back}>Revenir</TextLink>
          </FormActions>
        </Form>
        <CorrectionHistory history={history} />
      </Stack>
    </Section>
  );
}
