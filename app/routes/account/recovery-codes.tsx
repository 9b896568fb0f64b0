import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { recoveryCodesSchema, type CodeForm } from "~/features/accounts/accounts.schemas";
import { requireSignedIn } from "~/features/accounts/actors.server";
import { AccountPage } from "~/features/accounts/components/account-page";
import { CodeField } from "~/features/accounts/components/code-field";
import { findDemoCode } from "~/features/accounts/demo-code.server";
import { renewRecoveryCodes } from "~/features/accounts/renew-recovery-codes.server";
import { keepCodes } from "~/features/accounts/shown-codes.server";
import { pageTitle } from "~/features/content/content";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";

export const meta = pageTitle("Codes de secours");

async function requireSecondFactor(request: Request) {
  const { actor } = await requireSignedIn(request);
  if (!actor.hasSecondFactor) throw redirect("/mon-compte/double-verification");
  return actor;
}

export async function loader({ request }: LoaderFunctionArgs) {
  return { demoCode: await findDemoCode((await requireSecondFactor(request)).accountId) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSecondFactor(request);
  return formAction({
    request,
    schema: recoveryCodesSchema,
    refusals: accountsRefusals,
    limit: () => takeFromLimit("second-step", { account: actor.accountId }),
    run: ({ code }) => renewRecoveryCodes(actor, code),
    done: async (codes) => redirect("/mon-compte/codes-de-secours/nouveaux?retour=/mon-compte", { headers: { "Set-Cookie": await keepCodes(actor.accountId, codes) } }),
  });
}

export default function RecoveryCodes() {
  const { demoCode } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<CodeForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <AccountPage at="/mon-compte/double-verification" title="Refaire mes codes de secours" lead="Dix nouveaux codes remplacent les anciens, qui ne serviront plus.">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.code]} formErrors={form.errors} />
        <CodeField field={fields.code} demoCode={demoCode} />
        <FormActions>
          <Button>Faire dix nouveaux codes</Button>
        </FormActions>
      </Form>
    </AccountPage>
  );
}
