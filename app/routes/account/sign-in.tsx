import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { readReturnPath, signInSchema, type SignInForm } from "~/features/accounts/accounts.schemas";
import { enter } from "~/features/accounts/enter.server";
import { keepPending } from "~/features/accounts/pending-code.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { pageTitle } from "~/features/content/content";
import { DemoPassword } from "~/features/demo/components/demo-password";
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

export const meta = pageTitle("Se connecter");

export const loader = ({ request }: LoaderFunctionArgs) => ({ returnTo: readReturnPath(request.url) });

export const action = ({ request }: ActionFunctionArgs) =>
  formAction({
    request,
    schema: signInSchema,
    refusals: accountsRefusals,
    limit: ({ email }) => takeFromLimit("sign-in", { email }),
    run: async ({ email, password, retour }) => ({ ...(await signIn(email, password)), email, returnTo: retour }),
    done: async ({ accountId, codeId, email, returnTo }) => {
      if (codeId) return redirect("/verification", { headers: { "Set-Cookie": await keepPending("verification", { codeId, email, returnTo }) } });
      const { to, cookie } = await enter(request, accountId!, returnTo);
      return redirect(to, { headers: { "Set-Cookie": cookie } });
    },
  });

export default function SignIn() {
  const { returnTo } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<SignInForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { retour: returnTo } });
  return (
    <Section narrow>
        <PageHeading title="Se connecter" size="md" lead="Pour suivre votre projet, siéger au comité ou retrouver vos dossiers." />
        <DemoPassword />
        <Form method="post" className="stack" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.email, fields.password]} formErrors={form.errors} />
          <input type="hidden" name="retour" defaultValue={fields.retour.initialValue} />
          <TextField field={fields.email} label="Adresse e-mail" type="email" autoComplete="username" />
          <TextField field={fields.password} label="Mot de passe" type="password" autoComplete="current-password" />
          <FormActions>
            <Button>Se connecter</Button>
            <Link to={`/inscription?retour=${encodeURIComponent(returnTo)}`}>Créer un compte</Link>
            <Link to="/mot-de-passe-oublie">Mot de passe oublié&nbsp;?</Link>
          </FormActions>
        </Form>
    </Section>
  );
}
