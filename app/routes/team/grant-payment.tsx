import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { readUpload } from "~/features/files/uploads.server";
import { GrantPage, teamCrumbs, teamGrantPath } from "~/features/grants/components/grant-page";
import { VerdictForm } from "~/features/grants/components/verdict-form";
import { instalmentName } from "~/features/grants/convention-words.fr";
import { mayConfirm } from "~/features/grants/grant";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { paymentSchema, verdictSchema, type PaymentForm } from "~/features/grants/grants.schemas";
import { getTeamGrant } from "~/features/grants/grants.server";
import { decidePayment, recordPayment } from "~/features/grants/pay-grant.server";
import { formatShortDate } from "~/lib/dates";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Un versement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id, editionId, editionName, projectName, instalments, today } = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  const part = orNotFound(instalments.find((one) => one.id === params.instalmentId));
  return { grant: { id, editionId, editionName, projectName }, part, today, formToken: randomUUID(), mayConfirm: mayConfirm(part.recordedBy, actor.accountId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "budget.manage");
  const grant = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  const { id, paymentId } = orNotFound(grant.instalments.find((one) => one.id === params.instalmentId));
  const common = { request, refusals: grantsRefusals };
  if (paymentId) return formAction({ ...common, schema: verdictSchema, run: (input) => decidePayment(actor, grant.id, id, input), done: () => redirectWithMessage(teamGrantPath(grant), "Votre réponse est enregistrée.") });
  return formAction({
    ...common, schema: paymentSchema,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ file, ...input }) => recordPayment(actor, grant.id, id, input, await readUpload(file)),
    done: () => redirectWithMessage(teamGrantPath(grant), "Le versement est noté. Une autre personne de l’équipe doit le confirmer."),
  });
}

function RecordForm({ formToken, today }: { formToken: string; today: string }) {
  const [form, { paidOn, reference, file }] = useForm<PaymentForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[paidOn, reference, file]} formErrors={form.errors} />
      <input type="hidden" name="formToken" value={formToken} />
      <DateField field={paidOn} label="Jour du virement" max={today} />
      <TextField field={reference} label="Numéro du mandat ou du virement" autoComplete="off" />
      <FileField field={file} label="Preuve" hint="Mandat, avis de virement ou relevé : PDF ou image, 10 Mo au plus." accept=".pdf,.jpg,.jpeg,.png,.webp" megabytes={10} />
      <FormActions><Button>Noter le versement</Button></FormActions>
    </Form>
  );
}

export default function GrantPayment() {
  const { grant, part, today, formToken, mayConfirm: confirms } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <GrantPage crumbs={teamCrumbs(grant, "Versement")} title={part.paymentId ? `Versement de ${formatEuros(part.cents)}` : `Verser ${formatEuros(part.cents)}`} kicker={`${grant.projectName}, ${instalmentName({ kind: part.kind as "award" | "bonus", moment: part.moment })}`} lead="Le Département paie depuis ses propres comptes. Une personne note le virement avec sa preuve, une autre le confirme.">
      {part.paymentId && part.paidOn && (
        <Facts
          items={[
            { term: "Viré le", detail: `${formatShortDate(part.paidOn)}, noté par ${part.recorderName ?? "l’équipe"}` },
            { term: "Référence", detail: part.reference },
            { term: "Compte", detail: `qui finit par ${part.accountEnd}` },
            ...(part.deciderName ? [{ term: "Confirmé par", detail: part.deciderName }] : []),
            { term: "Preuve", detail: <TextLink to={`/subventions/${grant.id}/fichiers/${part.evidenceFileId}`} reloadDocument>Télécharger</TextLink> },
          ]}
        />
      )}
      {!part.paymentId && <RecordForm formToken={formToken} today={today} />}
      {part.status === "recorded" && confirms && <VerdictForm step="verdict" confirm="Confirmer, il est dans les comptes du Département" refuse="Écarter, il n’y est pas" lastResult={lastResult} />}
      {part.status === "recorded" && !confirms && <Callout tone="info"><p>Vous avez noté ce versement. Une autre personne de l’équipe doit le confirmer.</p></Callout>}
    </GrantPage>
  );
}
