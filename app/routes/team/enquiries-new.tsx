import { useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { EnquiryFields } from "~/features/enquiries/components/enquiry-fields";
import { EnteredFields } from "~/features/enquiries/components/entered-fields";
import { LookalikeList } from "~/features/enquiries/components/lookalike-list";
import { listTeam } from "~/features/enquiries/enquiries.server";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { enteredEnquirySchema, type EnteredEnquiryForm } from "~/features/enquiries/enquiry.schemas";
import { enterEnquiry } from "~/features/enquiries/enter-enquiry.server";
import { findLookalikesOfForm } from "~/features/enquiries/lookalikes.server";
import { listPartners } from "~/features/projects/partners.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Noter un contact");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "enquiry.handle");
  const [team, partners, at] = await Promise.all([listTeam(), listPartners(), now()]);
  return { team, partners, today: parisDay(at) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const answer = await formAction({
    request,
    schema: enteredEnquirySchema,
    refusals: enquiriesRefusals,
    run: (input) => enterEnquiry(actor, input),
    done: (id) => redirectWithMessage(`/equipe/contacts/${id}`, "Le contact est noté. Prévoyez maintenant le prochain geste."),
  });
  if (answer instanceof Response) return answer;
  const lookalikes = await findLookalikesOfForm(actor, answer.data.result.initialValue ?? {});
  return data({ result: answer.data.result, lookalikes }, answer.init ?? undefined);
}

type Lookalikes = Parameters<typeof LookalikeList>[0]["lookalikes"];

/** Said before a second row is written; the same person may well ask for another project. */
function Alike({ lookalikes, field }: { lookalikes: Lookalikes; field: Parameters<typeof CheckboxField>[0]["field"] }) {
  if (lookalikes.length === 0) return null;
  return (
    <Callout tone="warning" title="Cette personne nous a peut-être déjà parlé">
      <LookalikeList lookalikes={lookalikes} />
      <CheckboxField field={field} label="C’est une autre demande : la noter quand même." />
    </Callout>
  );
}

export default function NewEnquiry() {
  const { team, partners, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<EnteredEnquiryForm>({ lastResult: answer?.result, defaultValue: { channel: "phone", receivedOn: today } });
  const { name, email, phone, organisationName, projectName, summary, commune, theme, need, source, channel, receivedOn, answeredBy, partnerId, note, consent, another } = fields;
  const all = [another, channel, receivedOn, answeredBy, partnerId, note, name, email, phone, organisationName, projectName, summary, commune, theme, need, source, consent];
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Contacts", to: "/equipe/contacts" }, { label: "Noter un contact" }]} />
        <PageHeading title="Noter un contact" size="md" lead="Un appel, une rencontre, un courrier. Ce que vous écrivez ici ne sera plus redemandé." />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={all} formErrors={form.errors}>
            Rien n’est perdu.
          </ErrorSummary>
          <Alike lookalikes={answer?.lookalikes ?? []} field={another} />
          <EnteredFields fields={fields} today={today} team={team} partners={partners} />
          <EnquiryFields fields={fields} byTeam />
          <CheckboxField field={consent} label="La personne est d’accord pour que nous gardions ces informations." hint="Demandez-le-lui : elles servent à la suivre, et s’effacent si rien ne suit." />
          <FormActions>
            <Button>Noter le contact</Button>
            <TextLink to="/equipe/contacts">Revenir aux contacts</TextLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
