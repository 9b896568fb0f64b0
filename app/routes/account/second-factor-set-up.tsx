import { useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { setUpSchema, type CodeForm } from "~/features/accounts/accounts.schemas";
import { requireSignedIn } from "~/features/accounts/actors.server";
import { AccountPage } from "~/features/accounts/components/account-page";
import { CodeField } from "~/features/accounts/components/code-field";
import { SetUpSteps } from "~/features/accounts/components/set-up-steps";
import { findDemoCode } from "~/features/accounts/demo-code.server";
import { goOn, isFresh } from "~/features/accounts/enter.server";
import { confirmSecondFactor, findSetUp } from "~/features/accounts/set-up-second-factor.server";
import { keepCodes } from "~/features/accounts/shown-codes.server";
import { pageTitle } from "~/features/content/content";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";

export const meta = pageTitle("Mettre en place la double vérification");

/** Whoever signed in long ago gives the password first, on the page before. */
async function requireBegun(request: Request) {
  const signedIn = await requireSignedIn(request);
  const setUp = isFresh(signedIn) ? await findSetUp(signedIn.actor) : null;
  if (!setUp) throw redirect(`/mon-compte/double-verification${new URL(request.url).search}`);
  return { actor: signedIn.actor, setUp };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, setUp } = await requireBegun(request);
  return data({ ...setUp, demoCode: await findDemoCode(actor.accountId) }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireBegun(request);
  return formAction({
    request,
    schema: setUpSchema,
    refusals: accountsRefusals,
    limit: () => takeFromLimit("second-step", { account: actor.accountId }),
    run: ({ code }) => confirmSecondFactor(actor, code),
    done: async (codes) => {
      const headers = new Headers([["Set-Cookie", await goOn(request, { ...actor, steppedUp: true })]]);
      headers.append("Set-Cookie", await keepCodes(actor.accountId, codes));
      return redirect(`/mon-compte/codes-de-secours/nouveaux${new URL(request.url).search}`, { headers });
    },
  });
}

export default function SecondFactorSetUp() {
  const { qrCode, secret, demoCode } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<CodeForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <AccountPage at="/mon-compte/double-verification" title="Deux minutes avec votre téléphone">
      <SetUpSteps qrCode={qrCode} secret={secret}>
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.code]} formErrors={form.errors} />
          <CodeField field={fields.code} demoCode={demoCode} />
          <FormActions>
            <Button>Terminer</Button>
          </FormActions>
        </Form>
      </SetUpSteps>
    </AccountPage>
  );
}
