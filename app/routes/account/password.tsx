import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { changePasswordSchema, type ChangePasswordForm } from "~/features/accounts/accounts.schemas";
import { requireSignedIn } from "~/features/accounts/actors.server";
import { changePassword } from "~/features/accounts/change-password.server";
import { AccountPage } from "~/features/accounts/components/account-page";
import { goOn } from "~/features/accounts/enter.server";
import { pageTitle } from "~/features/content/content";
import { DemoPassword } from "~/features/demo/components/demo-password";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Changer de mot de passe");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSignedIn(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(request);
  return formAction({
    request,
    schema: changePasswordSchema,
    refusals: accountsRefusals,
    limit: () => takeFromLimit("sign-in", { email: actor.email }),
    run: (typed) => changePassword(actor, typed),
    done: async () => redirectWithMessage("/mon-compte", "Votre mot de passe a changé. Vos autres connexions sont fermées.", { "Set-Cookie": await goOn(request, actor) }),
  });
}

export default function Password() {
  const [form, fields] = useForm<ChangePasswordForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <AccountPage at="/mon-compte/mot-de-passe" title="Changer de mot de passe" lead="Vos autres connexions seront fermées, et un e-mail vous le dira.">
      <DemoPassword />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.currentPassword, fields.password]} formErrors={form.errors} />
        <TextField field={fields.currentPassword} label="Mot de passe actuel" type="password" autoComplete="current-password" />
        <TextField field={fields.password} label="Nouveau mot de passe" type="password" autoComplete="new-password" hint="Douze caractères au moins. Une phrase courte convient bien." />
        <FormActions>
          <Button>Changer de mot de passe</Button>
        </FormActions>
      </Form>
    </AccountPage>
  );
}
