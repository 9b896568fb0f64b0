import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { verificationSchema, type VerificationForm } from "~/features/accounts/accounts.schemas";
import { enter } from "~/features/accounts/enter.server";
import { dropPending, readPending } from "~/features/accounts/pending-code.server";
import { verifyEmail } from "~/features/accounts/verify-email.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { pageTitle } from "~/features/content/content";
import { NewCode } from "~/features/accounts/components/new-code";
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

export const meta = pageTitle("Vérifier votre adresse");

export async function loader({ request }: LoaderFunctionArgs) {
  const pending = await readPending("verification", request);
  if (!pending) throw redirect("/connexion");
  return { email: pending.email };
}

export async function action({ request }: ActionFunctionArgs) {
  const pending = await readPending("verification", request);
  if (!pending) throw redirect("/connexion");
  return formAction({
    request,
    schema: verificationSchema,
    refusals: accountsRefusals,
    limit: () => takeFromLimit("code-attempt", {}),
    run: ({ code }) => verifyEmail(pending.codeId, code),
    done: async (accountId) => {
      const headers = new Headers([["Set-Cookie", await dropPending("verification")]]);
      const { to, cookie } = await enter(request, accountId, pending.returnTo);
      headers.append("Set-Cookie", cookie);
      return redirectWithMessage(to, "Votre adresse est vérifiée. Bienvenue.", headers);
    },
  });
}

export default function Verify() {
  const { email } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<VerificationForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow>
      <PageHeading title="Vérifier votre adresse" size="md" lead={`Un code à six chiffres est parti vers ${email}. Il est valable quinze minutes.`} />
      <Stack gap="lg">
        <Form method="post" className="stack" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.code]} formErrors={form.errors} />
          <TextField field={fields.code} label="Code reçu" inputMode="numeric" autoComplete="one-time-code" />
          <FormActions>
            <Button>Vérifier</Button>
          </FormActions>
        </Form>
        <NewCode purpose="verification" />
      </Stack>
    </Section>
  );
}
