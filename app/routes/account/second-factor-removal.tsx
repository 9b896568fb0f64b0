import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { removalSchema, type RemovalForm } from "~/features/accounts/accounts.schemas";
import { requireSignedIn } from "~/features/accounts/actors.server";
import { AccountPage } from "~/features/accounts/components/account-page";
import { CodeField } from "~/features/accounts/components/code-field";
import { findDemoCode } from "~/features/accounts/demo-code.server";
import { goOn } from "~/features/accounts/enter.server";
import { removeOwnSecondFactor } from "~/features/accounts/remove-second-factor.server";
import { hasDesk } from "~/features/accounts/session-life";
import { pageTitle } from "~/features/content/content";
import { DemoPassword } from "~/features/demo/components/demo-password";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Retirer la double vérification");

async function requireSecondFactor(request: Request) {
  const { actor } = await requireSignedIn(request);
  if (!actor.hasSecondFactor) throw redirect("/mon-compte/double-verification");
  return actor;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSecondFactor(request);
  return { demoCode: await findDemoCode(actor.accountId), needsIt: hasDesk(actor.roles) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSecondFactor(request);
  return formAction({
    request,
    schema: removalSchema,
    refusals: accountsRefusals,
    limit: () => takeFromLimit("second-step", { account: actor.accountId }),
    run: (proof) => removeOwnSecondFactor(actor, proof),
    done: async () => redirectWithMessage("/mon-compte/double-verification", "La double vérification est retirée. Vos autres connexions sont fermées.", { "Set-Cookie": await goOn(request, { ...actor, steppedUp: false }) }),
  });
}

export default function SecondFactorRemoval() {
  const { demoCode, needsIt } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<RemovalForm>({ lastResult: useActionData<typeof action>()?.result });
  const lead = needsIt ? "Votre rôle l’exige : votre espace se rouvrira quand vous l’aurez remise en place." : "Votre mot de passe suffira à nouveau pour vous connecter.";
  return (
    <AccountPage at="/mon-compte/double-verification" title="Retirer la double vérification&nbsp;?" lead={lead}>
      <DemoPassword />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.currentPassword, fields.code]} formErrors={form.errors} />
        <TextField field={fields.currentPassword} label="Votre mot de passe" type="password" autoComplete="current-password" />
        <CodeField field={fields.code} demoCode={demoCode} />
        <FormActions>
          <Button>La retirer</Button>
          <ButtonLink to="/mon-compte/double-verification" variant="ghost">La garder</ButtonLink>
        </FormActions>
      </Form>
    </AccountPage>
  );
}
