import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { readReturnPath, recoverySchema, type SecondStepForm } from "~/features/accounts/accounts.schemas";
import { findWaiting } from "~/features/accounts/enter.server";
import { takeSecondStep } from "~/features/accounts/pass-second-factor.server";
import { startSession } from "~/features/accounts/session.server";
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

export const meta = pageTitle("Code de secours");

export async function loader({ request }: LoaderFunctionArgs) {
  const returnTo = readReturnPath(request.url);
  if (!(await findWaiting(request))) throw redirect(`/connexion?${new URLSearchParams({ retour: returnTo }).toString()}`);
  return { returnTo };
}

export async function action({ request }: ActionFunctionArgs) {
  const waiting = await findWaiting(request);
  if (!waiting) throw redirect("/connexion");
  return formAction({
    request,
    schema: recoverySchema,
    refusals: { ...accountsRefusals, "accounts.second_factor_wrong": "Ce code n’est pas un de vos codes de secours, ou il a déjà servi." },
    limit: () => takeFromLimit("second-step", { account: waiting.accountId }),
    run: async ({ code, retour }) => {
      await takeSecondStep(waiting, { code, kind: "recovery" });
      return retour;
    },
    done: async (to) => {
      const headers = { "Set-Cookie": await startSession(request, waiting.accountId, { steppedUp: true }) };
      return redirectWithMessage(to, "Vous êtes connecté. Ce code de secours ne servira plus ; un e-mail vous dit combien il en reste.", headers);
    },
  });
}

export default function Recovery() {
  const { returnTo } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<SecondStepForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { retour: returnTo } });
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Sans votre téléphone" size="md" lead="Recopiez un des dix codes de secours que vous avez gardés. Chacun ne sert qu’une fois." />
        <Form method="post" className="stack" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.code]} formErrors={form.errors} />
          <input type="hidden" name="retour" defaultValue={fields.retour.initialValue} />
          <TextField field={fields.code} label="Code de secours" hint="Dix lettres et chiffres, par exemple abcde-23456." autoComplete="off" spellCheck={false} autoCapitalize="none" />
          <FormActions>
            <Button>Me connecter</Button>
            <Link to={`/connexion/code?retour=${encodeURIComponent(returnTo)}`}>J’ai mon téléphone</Link>
          </FormActions>
        </Form>
        <p className="muted">Ni téléphone ni code de secours&nbsp;? Appelez l’équipe du label au numéro qui figure en bas de cette page&nbsp;: elle vérifie que c’est bien vous, puis retire la double vérification.</p>
      </Stack>
    </Section>
  );
}
