import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { OrganisationPart, ProjectPart } from "~/features/enquiries/components/opening-fields";
import { canTake } from "~/features/enquiries/enquiry";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { proposalSchema, type ProposalForm } from "~/features/enquiries/enquiry.schemas";
import { getEnquiry } from "~/features/enquiries/enquiry-page.server";
import { inviteHolder } from "~/features/enquiries/invite-holder.server";
import { findLastProposal } from "~/features/enquiries/last-proposal.server";
import { proposalFrom } from "~/features/enquiries/proposal";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Ouvrir le projet");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const enquiry = await getEnquiry(actor, idParam(params.enquiryId));
  if (!canTake(enquiry.status, "invite")) throw redirect(`/equipe/contacts/${enquiry.id}`);
  const last = await findLastProposal(enquiry.id);
  return { id: enquiry.id, name: enquiry.name, invited: enquiry.status === "invited", prefilled: last ?? { ...proposalFrom(enquiry), ...(enquiry.email && { email: enquiry.email }) } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const id = idParam(params.enquiryId);
  return formAction({
    request,
    schema: proposalSchema,
    refusals: enquiriesRefusals,
    run: ({ email, ...proposal }) => inviteHolder(actor, id, email, proposal),
    done: () => redirectWithMessage(`/equipe/contacts/${id}`, "L’invitation est partie. Le lien est valable trente jours."),
  });
}

function Withdraw({ id }: { id: string }) {
  return (
    <Form method="post" action={`/equipe/contacts/${id}/projet/retrait`}>
      <Button variant="ghost" small>Retirer l’invitation en cours</Button>
    </Form>
  );
}

export default function EnquiryProject() {
  const { id, name: person, invited, prefilled } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<ProposalForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: prefilled as Partial<ProposalForm> });
  const { email, name, organisationName, legalForm, organisationCommune, purpose, projectName, projectSummary, theme, commune } = fields;
  return (
    <Section narrow tight>
      <PageHeading
        title="Ouvrir le projet avec son porteur"
        size="md"
        kicker={person ?? "Contact"}
        lead="Ce qui a été dit est déjà écrit. Le porteur le lira en ouvrant son lien, le corrigera et choisira son mot de passe. Seule l’adresse est nécessaire."
      />
      {invited && <Withdraw id={id} />}
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[email, name, organisationName, legalForm, organisationCommune, purpose, projectName, projectSummary, theme, commune]} formErrors={form.errors} />
        <Fieldset big legend="Le porteur">
          <TextField field={email} label="Adresse e-mail" type="email" autoComplete="off" />
          <TextField field={name} label="Prénom et nom" autoComplete="off" optional />
        </Fieldset>
        <OrganisationPart fields={fields} optional />
        <ProjectPart fields={fields} optional />
        <FormActions>
          <Button icon="mail">{invited ? "Envoyer un nouveau lien" : "Inviter le porteur"}</Button>
          <TextLink to={`/equipe/contacts/${id}`}>Revenir au contact</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
