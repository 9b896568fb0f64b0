import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { removalOfSchema, type RemovalOfForm } from "~/features/accounts/accounts.schemas";
import { requireSteppedUp } from "~/features/accounts/actors.server";
import { removeSecondFactorOf } from "~/features/accounts/remove-second-factor.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Aider qui a perdu son téléphone");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSteppedUp(request, "team.work");
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "team.work");
  return formAction({
    request,
    schema: removalOfSchema,
    refusals: accountsRefusals,
    run: (typed) => removeSecondFactorOf(actor, typed),
    done: () => redirectWithMessage("/equipe", "La double vérification est retirée. La personne en est prévenue par e-mail, et c’est inscrit au journal."),
  });
}

export default function SecondFactorRemovalOf() {
  const [form, fields] = useForm<RemovalOfForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Téléphone et codes perdus" size="md" lead="Retirez la double vérification d’une personne, une fois sûr que c’est bien elle." />
        <Callout tone="warning" title="Reconnaissez la personne d’abord">
          Rappelez-la au numéro que vous lui connaissiez déjà, ou voyez-la. Un e-mail ou un appel reçu ne suffisent pas. Ses connexions seront fermées et elle recevra votre raison.
        </Callout>
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.email, fields.reason]} formErrors={form.errors} />
          <TextField field={fields.email} label="Adresse e-mail de son compte" type="email" autoComplete="off" />
          <TextArea field={fields.reason} label="Pourquoi, et comment vous l’avez reconnue" hint="Cette raison part dans l’e-mail et reste au journal." />
          <FormActions>
            <Button>Retirer sa double vérification</Button>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
