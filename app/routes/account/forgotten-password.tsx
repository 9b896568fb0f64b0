import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { forgottenPasswordSchema, type ForgottenPasswordForm } from "~/features/accounts/accounts.schemas";
import { askNewPassword } from "~/features/accounts/ask-new-password.server";
import { keepPending } from "~/features/accounts/pending-code.server";
import { pageTitle } from "~/features/content/content";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextField } from "~/ui/text-field";

export const handle = plainPage;

export const meta = pageTitle("Mot de passe oublié");

export const action = ({ request }: ActionFunctionArgs) =>
  formAction({
    request,
    schema: forgottenPasswordSchema,
    refusals: accountsRefusals,
    limit: () => takeFromLimit("password-reset", {}),
    run: async ({ email }) => ({ codeId: await askNewPassword(email), email, returnTo: "/mon-espace" }),
    done: async (pending) => redirect("/nouveau-mot-de-passe", { headers: { "Set-Cookie": await keepPending("password", pending) } }),
  });

export default function ForgottenPassword() {
  const [form, fields] = useForm<ForgottenPasswordForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow>
      <PageHeading title="Mot de passe oublié" size="md" lead="Un code vous permettra d’en choisir un nouveau." />
      <Form method="post" className="stack" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.email]} formErrors={form.errors} />
        <TextField field={fields.email} label="Adresse e-mail" type="email" autoComplete="username" hint="Celle de votre compte." />
        <FormActions>
          <Button>Recevoir un code</Button>
          <Link to="/connexion">Revenir à la connexion</Link>
        </FormActions>
      </Form>
    </Section>
  );
}
