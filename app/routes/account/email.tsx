import { useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { askEmailSchema, confirmEmailSchema, type AskEmailForm, type CodeForm } from "~/features/accounts/accounts.schemas";
import { requireSignedIn } from "~/features/accounts/actors.server";
import { askEmailChange, confirmEmailChange, findPendingEmail } from "~/features/accounts/change-email.server";
import { AccountPage } from "~/features/accounts/components/account-page";
import { AskEmail } from "~/features/accounts/components/ask-email";
import { PendingEmail } from "~/features/accounts/components/pending-email";
import { findDemoCode } from "~/features/accounts/demo-code.server";
import { goOn } from "~/features/accounts/enter.server";
import { pageTitle } from "~/features/content/content";
import { DemoPassword } from "~/features/demo/components/demo-password";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";

export const meta = pageTitle("Mon adresse e-mail");

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request);
  const [pending, demoCode] = await Promise.all([findPendingEmail(actor), findDemoCode(actor.accountId)]);
  return data({ email: actor.email, asksCode: actor.hasSecondFactor, pending: pending?.email ?? null, demoCode });
}

const refusals = { ...accountsRefusals, "accounts.code_expired": "Ce code n’est plus valable. Annulez la demande, puis recommencez." };

/** While an address waits the form is that of its code; otherwise the one that asks. */
export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(request);
  if (await findPendingEmail(actor))
    return formAction({
      request, refusals, schema: confirmEmailSchema,
      limit: () => takeFromLimit("code-attempt", {}),
      run: ({ code }) => confirmEmailChange(actor, code),
      done: async () => redirectWithMessage("/mon-compte/adresse", "Votre adresse a changé. Vos autres connexions sont fermées.", { "Set-Cookie": await goOn(request, actor) }),
    });
  return formAction({
    request, refusals, schema: askEmailSchema(actor.hasSecondFactor),
    limit: () => takeFromLimit("sign-in", { email: actor.email }),
    run: (typed) => askEmailChange(actor, typed),
    done: () => redirectWithMessage("/mon-compte/adresse", "Un code est parti vers la nouvelle adresse. Recopiez-le ici."),
  });
}

export default function Email() {
  const { email, asksCode, pending, demoCode } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const [askForm, asked] = useForm<AskEmailForm>({ id: "demande", lastResult: pending ? undefined : lastResult });
  const [codeForm, typed] = useForm<CodeForm>({ id: "code", lastResult: pending ? lastResult : undefined });
  return (
    <AccountPage at="/mon-compte/adresse" title="Mon adresse e-mail" lead={<>Aujourd’hui&nbsp;: {email}. C’est elle qui vous connecte et qui reçoit nos messages.</>}>
      {!pending && <DemoPassword />}
      {pending ? (
        <PendingEmail email={pending} form={codeForm} code={typed.code} />
      ) : (
        <AskEmail form={askForm} fields={asked} asksCode={asksCode} demoCode={demoCode} />
      )}
    </AccountPage>
  );
}
