import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { MAX_UPLOAD_MEGABYTES, readUpload } from "~/features/files/uploads.server";
import { OutsideFacts } from "~/features/refunds/components/outside-facts";
import { mayConfirm } from "~/features/refunds/outside-refund";
import { getOutside } from "~/features/refunds/outside-refunds.server";
import { payOutside } from "~/features/refunds/pay-outside.server";
import { refundsRefusals } from "~/features/refunds/refunds.fr";
import { paidSchema } from "~/features/refunds/refunds.schemas";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Un remboursement par virement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "refund.decide");
  const { paidBy, ...outside } = await getOutside(idParam(params.refundId));
  return { ...outside, mayConfirm: mayConfirm(outside.status, paidBy, actor.accountId), today: parisDay(await now()), megabytes: MAX_UPLOAD_MEGABYTES };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "refund.decide");
  const { refundId } = await getOutside(idParam(params.refundId));
  return formAction({
    request,
    schema: paidSchema,
    refusals: refundsRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ file, ...input }) => payOutside(actor, refundId, input, await readUpload(file)),
    done: () => redirectWithMessage(`/equipe/argent/remboursements/${refundId}`, "Le virement est noté. Une autre personne de l’équipe le confirme."),
  });
}

function PaidForm({ today, megabytes }: { today: string; megabytes: number }) {
  const [form, { paidOn, file }] = useForm<{ paidOn: string; file: File }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[paidOn, file]} formErrors={form.errors} title="Le virement n’est pas noté" />
      <DateField field={paidOn} label="Jour du virement" max={today} />
      <FileField field={file} label="Preuve" hint={`L’ordre de virement ou le relevé du label, PDF ou image, ${megabytes} Mo au plus.`} accept="application/pdf,image/jpeg,image/png" />
      <FormActions>
        <Button>Noter le virement</Button>
      </FormActions>
    </Form>
  );
}

function Confirm({ refundId, mayConfirm, payerName }: { refundId: string; mayConfirm: boolean; payerName: string | null }) {
  if (!mayConfirm) return <Callout tone="info">Vous avez noté ce virement. Une autre personne de l’équipe doit le confirmer.</Callout>;
  return (
    <Form method="post" action={`/equipe/argent/remboursements/${refundId}/confirmation`} className="form">
      <p>{payerName} a noté ce virement. Vérifiez-le sur le relevé de banque du label, puis confirmez.</p>
      <FormActions>
        <Button>Confirmer le virement</Button>
      </FormActions>
    </Form>
  );
}

export default function OutsideRefund() {
  const outside = useLoaderData<typeof loader>();
  const { status, refundStatus, donorName, email, projectName, amountCents, today, megabytes } = outside;
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Remboursement par virement" }]} />
        <PageHeading size="md" title={`Rendre ${formatEuros(amountCents)} à ${donorName ?? email}`} kicker={projectName} lead="La banque du donateur ne prend plus de remboursement sur ce paiement. Le label paie depuis son propre compte, sa réserve est créditée d’autant." />
        <Panel title="Où en est-on">
          <OutsideFacts outside={outside} />
        </Panel>
        {refundStatus === "failed" && status === "paid" && <Panel title="Confirmer"><Confirm {...outside} /></Panel>}
        {refundStatus === "failed" && (status === "iban_given" || status === "invited") && <Panel title="Noter le virement fait"><PaidForm today={today} megabytes={megabytes} /></Panel>}
      </Stack>
    </Section>
  );
}
