import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";

/** Another person confirms; anyone of the team may drop it. */
export function CorrectionAnswer({ isMine, lastResult }: { isMine: boolean; lastResult: SubmissionResult<string[]> | undefined }) {
  const [form] = useForm<{ answer: string }>({ lastResult });
  return (
    <Form method="post" id={form.id} className="stack">
      {isMine && <Callout title="Une autre personne doit confirmer">Un e-mail est parti au reste de l’équipe. Rien n’est écrit d’ici là.</Callout>}
      <ErrorSummary fields={[]} formErrors={form.errors}>Rien n’a changé.</ErrorSummary>
      <FormActions>
        {!isMine && <Button name="answer" value="confirm">Confirmer et écrire</Button>}
        <Button name="answer" value="drop" variant="ghost">Renoncer</Button>
      </FormActions>
    </Form>
  );
}
