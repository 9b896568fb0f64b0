import type { FormMetadata } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import type { FieldLike } from "~/ui/field-like";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";
import { teamDecisions, type TeamDecision } from "../team-decisions";

type DecisionPanelProps = {
  id: string;
  title: string;
  decision: TeamDecision;
  /** False when the state no longer allows it. */
  open: boolean;
  today: string;
  form: Pick<FormMetadata, "id" | "onSubmit" | "errors">;
  fields: { launchOn: FieldLike; reason: FieldLike };
};

/** A question, its consequence, a date or a reason, and a button that says the verb. */
export function DecisionPanel({ id, title, decision, open, today, form, fields }: DecisionPanelProps) {
  const { question, text, button } = teamDecisions[decision];
  const field = decision === "approbation" ? fields.launchOn : fields.reason;
  const busy = useNavigation().state !== "idle";
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading title={question} kicker={title} size="md" lead={text} />
        {open ? (
          <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
            <ErrorSummary fields={[field]} formErrors={form.errors} />
            {decision === "approbation" ? (
              <DateField field={field} label="Jour du lancement" min={today} />
            ) : (
              <TextArea field={field} label="Pourquoi ?" rows={5} hint="Le porteur lira ces mots." />
            )}
            <FormActions>
              <Button busy={busy}>{button}</Button>
              <TextLink to={`/equipe/campagnes/${id}`}>Revenir sans rien changer</TextLink>
            </FormActions>
          </Form>
        ) : (
          <Callout title="Ce n’est plus possible">
            La campagne a changé d’état. <TextLink to={`/equipe/campagnes/${id}`}>Revenir à la campagne</TextLink>
          </Callout>
        )}
      </Stack>
    </Section>
  );
}
