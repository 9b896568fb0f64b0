import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { addToComplaint } from "~/features/complaints/add-to-complaint.server";
import { ComplaintThread } from "~/features/complaints/components/complaint-thread";
import { ComplaintState } from "~/features/complaints/components/complaint-state";
import { isOpen } from "~/features/complaints/complaint";
import { complaintsRefusals, outcomeWords, subjectWords } from "~/features/complaints/complaints.fr";
import { messageSchema, type MessageForm } from "~/features/complaints/complaints.schemas";
import { getByLink } from "~/features/complaints/complaints.server";
import { pageTitle } from "~/features/content/content";
import { intermediary } from "~/features/territory/current.server";
import { formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Ma réclamation")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export const loader = async ({ params }: LoaderFunctionArgs) =>
  data({ complaint: await getByLink(params.token ?? ""), formToken: randomUUID(), mediator: intermediary().mediator }, secretPage());

export async function action({ request, params }: ActionFunctionArgs) {
  const { id } = await getByLink(params.token ?? "");
  return formAction({
    request, schema: messageSchema, refusals: complaintsRefusals,
    limit: () => takeFromLimit("complaint-more", { link: id }),
    run: (input) => addToComplaint(id, input),
    done: () => redirectWithMessage(`/reclamations/suivi/${params.token}`, "Votre message est ajouté. L’équipe le lit."),
  });
}

function Adding({ again }: { again: boolean }) {
  const { formToken } = useLoaderData<typeof loader>();
  const [form, { body }] = useForm<MessageForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[body]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <input type="hidden" name="formToken" value={formToken} />
      <TextArea field={body} label="Votre message" rows={5} hint={again ? "Il rouvre votre réclamation, avec un nouveau délai de réponse." : "Une précision, un document à signaler, une date."} />
      <FormActions><Button>{again ? "Rouvrir ma réclamation" : "Ajouter ce message"}</Button></FormActions>
    </Form>
  );
}

export default function ComplaintFollow() {
  const { complaint, mediator } = useLoaderData<typeof loader>();
  const { reference, subject, status, receivedOn, answerBy, outcome, giftPath, forgottenAt } = complaint;
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading title={`Réclamation ${reference}`} size="md" kicker={subjectWords[subject]}><ComplaintState status={status} /></PageHeading>
        <Facts
          items={[
            { term: "Reçue le", detail: formatShortDate(receivedOn) },
            isOpen(status) ? { term: "Réponse pour le", detail: `${formatShortDate(answerBy)} au plus tard` } : { term: "Suite donnée", detail: outcome ? outcomeWords[outcome] : "" },
            ...(giftPath ? [{ term: "Don", detail: <TextLink to={giftPath}>Voir mon don</TextLink> }] : []),
          ]}
        />
        {forgottenAt ? <p>Cette réclamation est close depuis longtemps&nbsp;: ses mots sont effacés.</p> : <ComplaintThread {...complaint} you="Vous" />}
        {!isOpen(status) && <p>La réponse ne vous suffit pas&nbsp;? Écrivez-le ci-dessous, ou saisissez gratuitement le médiateur&nbsp;: {mediator}.</p>}
        {!forgottenAt && <Panel title={isOpen(status) ? "Ajouter quelque chose" : "Répondre"}><Adding again={!isOpen(status)} /></Panel>}
      </Stack>
    </Section>
  );
}
