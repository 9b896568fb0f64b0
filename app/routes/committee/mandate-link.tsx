import { useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { db } from "#db";
import { getActor } from "~/features/accounts/actors.server";
import { enter } from "~/features/accounts/enter.server";
import { acceptAsMember, acceptWithAccount } from "~/features/committee/accept-mandate.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { confirmSchema } from "~/features/committee/committee.schemas";
import { MandateOffer } from "~/features/committee/components/mandate-offer";
import { findMandateInvitation } from "~/features/committee/mandate-links.server";
import { mandateAccountSchema } from "~/features/committee/mandate.schemas";
import { pageTitle } from "~/features/content/content";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Siéger au comité")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [invitation, viewer] = [await findMandateInvitation(db, params.token ?? "", await now()), await getActor(request)];
  return data({ invitation, viewer: viewer && { email: viewer.email } }, secretPage(invitation ? 200 : 410));
}

const welcome = "Votre mandat est enregistré. Bienvenue au comité.";

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const viewer = await getActor(request);
  const limit = () => takeFromLimit("mandate-link", { link: token });
  const common = { request, refusals: committeeRefusals, limit };
  if (viewer) return formAction({ ...common, schema: confirmSchema, run: () => acceptAsMember(viewer, token), done: () => redirectWithMessage("/comite", welcome) });
  return formAction({
    ...common,
    schema: mandateAccountSchema,
    run: (account) => acceptWithAccount(token, account),
    done: async (accountId) => {
      const { to, cookie } = await enter(request, accountId, "/comite");
      return redirectWithMessage(to, welcome, { "Set-Cookie": cookie });
    },
  });
}

function AcceptForm() {
  const { viewer, invitation } = useLoaderData<typeof loader>();
  const { token = "" } = useParams();
  const [form, fields] = useForm<{ name: string; password: string }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { name: invitation?.name } });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={viewer ? [] : [fields.name, fields.password]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      {!viewer && <TextField field={fields.name} label="Prénom et nom" autoComplete="name" />}
      {!viewer && <TextField field={fields.password} label="Choisissez un mot de passe" hint="Douze caractères au moins : une phrase courte convient bien." type="password" autoComplete="new-password" />}
      <FormActions>
        <Button>Accepter ce mandat</Button>
        {!viewer && <TextLink to={`/connexion?retour=${encodeURIComponent(`/mandat/${token}`)}`}>J’ai déjà un compte</TextLink>}
      </FormActions>
    </Form>
  );
}

export default function MandateLink() {
  const { invitation, viewer } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title={invitation ? "Vous êtes invité à siéger au comité" : "Ce lien ne s’ouvre plus"} size="md" lead={invitation ? "Six sièges examinent les demandes de label, critère par critère, puis votent." : "Il a déjà servi, il a été remplacé ou sa date est passée."} />
        {invitation ? <MandateOffer invitation={invitation} /> : <Callout>Demandez à l’équipe du label de vous en envoyer un autre.</Callout>}
        {invitation && viewer && <p className="muted">Vous êtes connecté avec {viewer.email}.</p>}
        {invitation && <AcceptForm />}
      </Stack>
    </Section>
  );
}
