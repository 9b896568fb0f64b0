import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { newPasswordSchema, type NewPasswordForm } from "~/features/accounts/accounts.schemas";
import { NewCode } from "~/features/accounts/components/new-code";
import { dropPending, readPending } from "~/features/accounts/pending-code.server";
import { resetPassword } from "~/features/accounts/reset-password.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";

export const handle = plainPage;

export const meta = pageTitle("Nouveau mot de passe");

export async function loader({ request }: LoaderFunctionArgs) {
  const pending = await readPending("password", request);
  if (!pending) throw redirect("/mot-de-passe-oublie");
  return { email: pending.email };
}

export async function action({ request }: ActionFunctionArgs) {
  const pending = await readPending("password", request);
  if (!pending) throw redirect("/mot-de-passe-oublie");
  return formAction({
    request,
    schema: newPasswordSchema,
    refusals: accountsRefusals,
    limit: () => takeFromLimit("code-attempt", {}),
    run: (typed) => resetPassword({ ...typed, codeId: pending.codeId, email: pending.email }),
    done: async () => {
      const headers = { "Set-Cookie": await dropPending("password") };
      return redirectWithMessage("/connexion", "Votre mot de passe a changé. Connectez-vous avec le nouveau.", headers);
    },
  });
}

export default function NewPassword() {
  const { email } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<NewPasswordForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow>
      <PageHeading
        title="Nouveau mot de passe"
        size="md"
        lead={`Si un compte existe pour ${email}, un code à six chiffres y est parti. Il est valable quinze minutes.`}
      />
      <Stack gap="lg">
        <Form method="post" className="stack" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.code, fields.password]} formErrors={form.errors} />
          <TextField field={fields.code} label="Code reçu" inputMode="numeric" autoComplete="one-time-code" />
          <TextField
            field={fields.password}
            label="Nouveau mot de passe"
            type="password"
            autoComplete="new-password"
            hint="Douze caractères au moins. Une phrase courte convient bien."
          />
          <FormActions>
            <Button>Changer de mot de passe</Button>
          </FormActions>
        </Form>
        <NewCode purpose="password" />
      </Stack>
    </Section>
  );
}
