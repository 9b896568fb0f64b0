import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { readReturnPath, signUpSchema, type SignUpForm } from "~/features/accounts/accounts.schemas";
import { keepPending } from "~/features/accounts/pending-code.server";
import { signUp } from "~/features/accounts/sign-up.server";
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

export const meta = pageTitle("Créer un compte");

export const loader = ({ request }: LoaderFunctionArgs) => ({ returnTo: readReturnPath(request.url) });

export const action = ({ request }: ActionFunctionArgs) =>
  formAction({
    request,
    schema: signUpSchema,
    refusals: accountsRefusals,
    limit: () => takeFromLimit("sign-up", {}),
    run: async (input) => ({ codeId: await signUp(input), email: input.email, returnTo: input.retour }),
    done: async (pending) => redirect("/verification", { headers: { "Set-Cookie": await keepPending("verification", pending) } }),
  });

export default function SignUp() {
  const { returnTo } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<SignUpForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { retour: returnTo } });
  return (
    <Section narrow>
        <PageHeading title="Créer un compte" size="md" lead="Pour donner, aucun compte n’est nécessaire. Pour porter un projet, il en faut un." />
        <Form method="post" className="stack" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.name, fields.email, fields.password]} formErrors={form.errors} />
          <input type="hidden" name="retour" defaultValue={fields.retour.initialValue} />
          <TextField field={fields.name} label="Prénom et nom" autoComplete="name" />
          <TextField field={fields.email} label="Adresse e-mail" type="email" autoComplete="email" hint="Nous y envoyons un code à recopier ici." />
          <TextField
            field={fields.password}
            label="Mot de passe"
            type="password"
            autoComplete="new-password"
            hint="Douze caractères au moins. Une phrase courte convient bien."
          />
          <FormActions>
            <Button>Recevoir mon code</Button>
            <Link to={`/connexion?retour=${encodeURIComponent(returnTo)}`}>J’ai déjà un compte</Link>
          </FormActions>
        </Form>
    </Section>
  );
}
