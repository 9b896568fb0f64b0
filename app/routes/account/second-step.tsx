import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { readReturnPath, secondStepSchema, type SecondStepForm } from "~/features/accounts/accounts.schemas";
import { CodeField } from "~/features/accounts/components/code-field";
import { findDemoCode } from "~/features/accounts/demo-code.server";
import { findWaiting } from "~/features/accounts/enter.server";
import { takeSecondStep } from "~/features/accounts/pass-second-factor.server";
import { startSession } from "~/features/accounts/session.server";
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

export const handle = plainPage;

export const meta = pageTitle("Code de connexion");

export async function loader({ request }: LoaderFunctionArgs) {
  const returnTo = readReturnPath(request.url);
  const waiting = await findWaiting(request);
  if (!waiting) throw redirect(`/connexion?${new URLSearchParams({ retour: returnTo }).toString()}`);
  return { returnTo, demoCode: await findDemoCode(waiting.accountId) };
}

export async function action({ request }: ActionFunctionArgs) {
  const waiting = await findWaiting(request);
  if (!waiting) throw redirect("/connexion");
  return formAction({
    request,
    schema: secondStepSchema,
    refusals: accountsRefusals,
    limit: () => takeFromLimit("second-step", { account: waiting.accountId }),
    run: async ({ code, retour }) => {
      await takeSecondStep(waiting, { code, kind: "application" });
      return retour;
    },
    done: async (to) => redirect(to, { headers: { "Set-Cookie": await startSession(request, waiting.accountId, { steppedUp: true }) } }),
  });
}

export default function SecondStep() {
  const { returnTo, demoCode } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<SecondStepForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { retour: returnTo } });
  return (
    <Section narrow>
      <PageHeading title="Encore votre code" size="md" lead="Votre mot de passe est bon. Ouvrez votre application d’authentification et recopiez le code de Propulsons." />
      <Form method="post" className="stack" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.code]} formErrors={form.errors} />
        <input type="hidden" name="retour" defaultValue={fields.retour.initialValue} />
        <CodeField field={fields.code} demoCode={demoCode} />
        <FormActions>
          <Button>Me connecter</Button>
          <Link to={`/connexion/code-de-secours?retour=${encodeURIComponent(returnTo)}`}>Utiliser un code de secours</Link>
        </FormActions>
      </Form>
    </Section>
  );
}
