import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getActor } from "~/features/accounts/actors.server";
import { ComplaintForm } from "~/features/complaints/components/complaint-form";
import { complaintPath } from "~/features/complaints/complaint-link.server";
import { isSubject } from "~/features/complaints/complaint";
import { complaintsRefusals } from "~/features/complaints/complaints.fr";
import { complaintSchema, trapField } from "~/features/complaints/complaints.schemas";
import { acknowledgeWorkingDays, answerMonths } from "~/features/complaints/delays";
import { fileComplaint } from "~/features/complaints/file-complaint.server";
import { pageTitle } from "~/features/content/content";
import { intermediary } from "~/features/territory/current.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta = pageTitle("Faire une réclamation");

export async function loader({ request }: LoaderFunctionArgs) {
  const [actor, asked] = [await getActor(request), new URL(request.url).searchParams];
  const subject = asked.get("sujet");
  return {
    formToken: randomUUID(), subject: isSubject(subject) ? subject : "", gift: (asked.get("don") ?? "").slice(0, 600), name: actor?.name ?? "", email: actor?.email ?? "",
    promise: { workingDays: acknowledgeWorkingDays, months: answerMonths, mediator: intermediary().mediator },
  };
}

export const action = ({ request }: ActionFunctionArgs) =>
  formAction({
    request, schema: complaintSchema, refusals: complaintsRefusals,
    limit: ({ email }) => takeFromLimit("complaint", { email }),
    // What fills the field that nobody sees is thanked like everybody, and kept nowhere.
    run: async (input) => (input[trapField] ? null : fileComplaint(input)),
    done: (id) => redirectWithMessage(id ? complaintPath(id) : "/contact", "Votre réclamation est bien arrivée. Un message part à votre adresse avec son numéro."),
  });

export default function Complaint() {
  const { promise, ...given } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading title="Faire une réclamation" size="md" lead="Quelque chose ne va pas ? Dites-le ici. Une personne lit, cherche et vous répond. Aucun compte n’est nécessaire." />
        <ComplaintForm given={given} lastResult={useActionData<typeof action>()?.result} />
        <Panel title="Ce que nous promettons">
          <LinedList>
            <li>Un accusé de réception avec un numéro : tout de suite par e-mail, en {promise.workingDays}&nbsp;jours ouvrables au plus par courrier.</li>
            <li>Une réponse en {promise.months}&nbsp;mois au plus, le plus souvent bien avant.</li>
            <li>Si elle ne vous convient pas, un médiateur gratuit : {promise.mediator}.</li>
          </LinedList>
        </Panel>
      </Stack>
    </Section>
  );
}
