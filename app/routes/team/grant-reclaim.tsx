import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { z } from "zod";
import { readUpload } from "~/features/files/uploads.server";
import { GrantPage, teamCrumbs, teamGrantPath } from "~/features/grants/components/grant-page";
import { VerdictForm } from "~/features/grants/components/verdict-form";
import { mayConfirm } from "~/features/grants/grant";
import { grantsRefusals, reclaimWords } from "~/features/grants/grants.fr";
import { reclaimSchema, returnSchema, verdictSchema, type ReclaimForm, type ReturnForm } from "~/features/grants/grants.schemas";
import { getTeamGrant } from "~/features/grants/grants.server";
import { askReclaim, decideReclaim, recordReturn } from "~/features/grants/reclaim-grant.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { LinedList } from "~/ui/lined-list";
import { MoneyField } from "~/ui/money-field";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Argent à rendre");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id, editionId, editionName, projectName, reclaims, today } = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  const standing = reclaims.find(({ status }) => status === "asked" || status === "returned") ?? null;
  return { grant: { id, editionId, editionName, projectName }, reclaims, standing, today, formToken: randomUUID(), confirms: mayConfirm(standing?.returnedBy ?? null, actor.accountId) };
}

/** What is asked, what came back, and the second person's word: one step after another. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "budget.manage");
  const grant = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  const standing = grant.reclaims.find(({ status }) => status === "asked" || status === "returned");
  const { step } = z.object({ step: z.string().optional() }).parse(Object.fromEntries(await request.clone().formData()));
  const common = { request, refusals: grantsRefusals, done: () => redirectWithMessage(teamGrantPath(grant), "C’est enregistré.") };
  if (!standing) return formAction({ ...common, schema: reclaimSchema, run: (input) => askReclaim(actor, grant.id, input) });
  if (step === "verdict") return formAction({ ...common, schema: verdictSchema, run: (input) => decideReclaim(actor, grant.id, standing.id, input) });
  return formAction({
    ...common, schema: returnSchema, limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ returnedOn, file }) => recordReturn(actor, grant.id, standing.id, returnedOn, await readUpload(file)),
  });
}

function AskForm({ formToken }: { formToken: string }) {
  const [form, { amount, reason }] = useForm<ReclaimForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[amount, reason]} formErrors={form.errors} />
      <input type="hidden" name="formToken" value={formToken} />
      <MoneyField field={amount} label="Montant à rendre" />
      <TextArea field={reason} label="Pourquoi" hint="La structure lit cette raison." rows={4} />
      <FormActions><Button>Redemander cette somme</Button></FormActions>
    </Form>
  );
}

function ReturnedForm({ today }: { today: string }) {
  const [form, { returnedOn, file }] = useForm<ReturnForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[returnedOn, file]} formErrors={form.errors} />
      <DateField field={returnedOn} label="Revenu le" max={today} />
      <FileField field={file} label="Preuve" hint="Titre de recette encaissé ou relevé, PDF ou image, 10 Mo au plus." accept=".pdf,.jpg,.jpeg,.png,.webp" megabytes={10} />
      <FormActions><Button>Noter le retour</Button></FormActions>
    </Form>
  );
}

export default function GrantReclaim() {
  const { grant, reclaims, standing, today, formToken, confirms } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <GrantPage crumbs={teamCrumbs(grant, "Argent à rendre")} title="Argent à rendre" kicker={grant.projectName} lead="Ce qui a été versé et n’a pas été dépensé revient au Département, par un titre de recette. Une personne note le retour, une autre le confirme.">
      {reclaims.length > 0 && (
        <LinedList>
          {reclaims.map((one) => <li key={one.id} className="row between"><span><b>{formatEuros(one.cents)}</b> {one.reason}</span><Tag tone={reclaimWords[one.status]!.tone}>{reclaimWords[one.status]!.label}</Tag></li>)}
        </LinedList>
      )}
      {!standing && <Panel title="Redemander une somme"><AskForm formToken={formToken} /></Panel>}
      {standing?.status === "asked" && <Panel title="Noter le retour"><ReturnedForm today={today} /></Panel>}
      {standing?.status === "returned" && confirms && <Panel title="Confirmer"><VerdictForm step="verdict" confirm="Confirmer, l’argent est revenu" refuse="Abandonner la reprise" lastResult={lastResult} /></Panel>}
      {standing?.status === "returned" && !confirms && <p className="muted">Vous avez noté ce retour. Une autre personne de l’équipe doit le confirmer.</p>}
    </GrantPage>
  );
}
