import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { beginSetUpAgainSchema, beginSetUpSchema, readReturnPath, type BeginSetUpForm } from "~/features/accounts/accounts.schemas";
import { requireSignedIn } from "~/features/accounts/actors.server";
import { AccountPage } from "~/features/accounts/components/account-page";
import { SecondFactorInPlace } from "~/features/accounts/components/second-factor-in-place";
import { confirmPassword } from "~/features/accounts/confirm-owner.server";
import { goOn, isFresh } from "~/features/accounts/enter.server";
import { beginSecondFactor } from "~/features/accounts/set-up-second-factor.server";
import { pageTitle } from "~/features/content/content";
import { DemoPassword } from "~/features/demo/components/demo-password";
import { notFound } from "~/lib/errors";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Prose } from "~/ui/prose";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Double vérification");

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(request);
  return { inPlace: signedIn.actor.hasSecondFactor, isRequired: signedIn.step === "setup", asksPassword: !isFresh(signedIn), returnTo: readReturnPath(request.url) };
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(request);
  const { actor } = signedIn;
  if (actor.hasSecondFactor) throw notFound();
  const fresh = isFresh(signedIn);
  return formAction({
    request,
    schema: fresh ? beginSetUpSchema.extend({ currentPassword: beginSetUpAgainSchema.shape.currentPassword.optional() }) : beginSetUpAgainSchema,
    refusals: accountsRefusals,
    limit: () => takeFromLimit("sign-in", { email: actor.email }),
    run: async ({ currentPassword, retour }) => {
      if (!fresh) await confirmPassword(actor, currentPassword!);
      await beginSecondFactor(actor.accountId);
      return `/mon-compte/double-verification/mise-en-place?${new URLSearchParams({ retour }).toString()}`;
    },
    done: async (to) => redirect(to, { headers: fresh ? {} : { "Set-Cookie": await goOn(request, actor) } }),
  });
}

function BeginSetUp() {
  const { isRequired, asksPassword, returnTo } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<BeginSetUpForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { retour: returnTo } });
  return (
    <>
      {isRequired && (
        <Callout tone="warning" title="À faire avant d’entrer">
          L’équipe du label et le comité décident pour les autres&nbsp;: votre espace s’ouvre une fois la double vérification en place.
        </Callout>
      )}
      <Prose>
        <p>À chaque connexion, en plus du mot de passe, vous recopierez six chiffres affichés par votre téléphone. Qui volerait votre mot de passe n’entrerait pas.</p>
        <p>Il faut une application d’authentification&nbsp;: celle de votre téléphone, FreeOTP, Aegis, ou votre gestionnaire de mots de passe. Comptez deux minutes.</p>
      </Prose>
      {asksPassword && <DemoPassword />}
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.currentPassword]} formErrors={form.errors} />
        <input type="hidden" name="retour" defaultValue={fields.retour.initialValue} />
        {asksPassword && <TextField field={fields.currentPassword} label="Votre mot de passe" type="password" autoComplete="current-password" hint="Vous êtes connecté depuis un moment : nous vérifions que c’est bien vous." />}
        <FormActions>
          <Button>Mettre en place</Button>
        </FormActions>
      </Form>
    </>
  );
}

export default function SecondFactor() {
  const { inPlace } = useLoaderData<typeof loader>();
  return (
    <AccountPage at="/mon-compte/double-verification" title="Double vérification" lead={inPlace ? "Un code de votre application est demandé à chaque connexion." : "Un code de votre téléphone, en plus du mot de passe."}>
      {inPlace ? <SecondFactorInPlace /> : <BeginSetUp />}
    </AccountPage>
  );
}
