import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";
import type { Evidence } from "../answer";
import type { EvidenceInput } from "../disputes.schemas";

type EvidenceFormProps = { lastResult: SubmissionResult<string[]> | undefined; evidence: Evidence; back: string };

/** The two texts that a person rereads before a bank does. */
export function EvidenceForm({ lastResult, evidence, back }: EvidenceFormProps) {
  const defaultValue = { product: evidence.product_description, story: evidence.uncategorized_text };
  const [form, fields] = useForm<EvidenceInput>({ lastResult, defaultValue });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.product, fields.story]} formErrors={form.errors} />
      <TextArea field={fields.product} label="Ce qui a été donné" rows={6} />
      <TextArea field={fields.story} label="Ce qui s’est passé" hint="Relisez, complétez : la banque ne lira que cela. Une remise en main propre, un échange, une photo décrite comptent." rows={12} />
      <FormActions>
        <Button>Envoyer à la banque</Button>
        <TextLink to={back}>Revenir sans rien envoyer</TextLink>
      </FormActions>
    </Form>
  );
}
