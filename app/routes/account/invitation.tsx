import { useForm, type SubmissionResult } from "@conform-to/react";
import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { getActor } from "~/features/accounts/actors.server";
import { enter } from "~/features/accounts/enter.server";
import { pageTitle } from "~/features/content/content";
import { openAsMember, openWithAccount, type Opened } from "~/features/enquiries/accept-invitation.server";
import { InvitationClosed, InvitationWrongAccount } from "~/features/enquiries/components/invitation-closed";
import { OrganisationPart, ProjectPart } from "~/features/enquiries/components/opening-fields";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { requireInvitationLink } from "~/features/enquiries/invitation-links.server";
import { findInvitationPage, type InvitationPage } from "~/features/enquiries/invitation-page.server";
import { openingSchema, openingWithAccountSchema, type OpeningForm } from "~/features/enquiries/invitation.schemas";
import { formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Ouvrir votre projet")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const invitation = await findInvitationPage(params.token ?? "", await getActor(request));
  return data({ invitation }, secretPage(invitation ? 200 : 410));
}

/** Whoever was signed in already stays so; the others enter by the account they just opened. */
async function welcome(request: Request, { accountId, projectId }: Opened, signedIn: boolean): Promise<Response> {
  const page = `/mon-espace/projets/${projectId}`;
  const message = "Votre projet est ouvert. Bienvenue.";
  if (signedIn) return redirectWithMessage(page, message);
  const { to, cookie } = await enter(request, accountId, page);
  return redirectWithMessage(to, message, { "Set-Cookie": cookie });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  requireInvitationLink(token);
  const viewer = await getActor(request);
  const common = { request, refusals: enquiriesRefusals, limit: () => takeFromLimit("sign-up", {}) };
  if (viewer) return formAction({ ...common, schema: openingSchema, run: (input) => openAsMember(viewer, token, input), done: (opened) => welcome(request, opened, true) });
  return formAction({ ...common, schema: openingWithAccountSchema, run: (input) => openWithAccount(token, input), done: (opened) => welcome(request, opened, false) });
}

type OpenFormProps = { invitation: InvitationPage; lastResult: SubmissionResult<string[]> | undefined };

function OpenForm({ invitation: { proposal, email, account }, lastResult }: OpenFormProps) {
  const [form, fields] = useForm<OpeningForm>({ lastResult, defaultValue: proposal });
  const { name, password, organisationName, legalForm, siret, organisationCommune, purpose, projectName, projectSummary, theme, commune } = fields;
  const person = account === "new" ? [name, password] : [];
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[...person, organisationName, legalForm, siret, organisationCommune, purpose, projectName, projectSummary, theme, commune]} formErrors={form.errors}>
        Rien n’est perdu.
      </ErrorSummary>
      {account === "new" && (
        <Fieldset big legend="Votre compte" hint={`Vous vous connecterez avec ${email}.`} hintId="adresse-invitee">
          <TextField field={name} label="Prénom et nom" autoComplete="name" />
          <TextField field={password} label="Mot de passe" type="password" autoComplete="new-password" hint="Douze caractères au moins. Une phrase courte convient bien." />
        </Fieldset>
      )}
      <OrganisationPart fields={fields} siret={siret} />
      <ProjectPart fields={fields} />
      <FormActions>
        <Button>Ouvrir mon projet</Button>
      </FormActions>
    </Form>
  );
}

function Opening({ invitation }: { invitation: InvitationPage }) {
  const lastResult = useActionData<typeof action>()?.result;
  const { invitedByName, expiresAt } = invitation;
  return (
    <>
      <PageHeading
        title="Ouvrez votre projet"
        size="md"
        lead={`${invitedByName} a préparé cette page avec ce que vous nous avez dit. Relisez, corrigez, complétez. Ce lien est valable jusqu’au ${formatShortDate(expiresAt)}.`}
      />
      <OpenForm invitation={invitation} lastResult={lastResult} />
    </>
  );
}

export default function Invitation() {
  const { invitation } = useLoaderData<typeof loader>();
  const { token = "" } = useParams();
  const wrong = invitation && (invitation.account === "sign_in" || invitation.account === "other");
  return (
    <Section narrow>
      <Stack gap="lg">
        {!invitation && <InvitationClosed />}
        {invitation && (wrong ? <InvitationWrongAccount email={invitation.email} state={invitation.account} token={token} /> : <Opening invitation={invitation} />)}
      </Stack>
    </Section>
  );
}
