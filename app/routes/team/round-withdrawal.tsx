import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { ballotsRefusals } from "~/features/ballots/ballots.fr";
import { withdrawalSchema, type WithdrawalForm } from "~/features/ballots/ballots.schemas";
import { getRoundFor, listLines } from "~/features/ballots/rounds.server";
import { withdrawLine } from "~/features/ballots/withdraw-line.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Retirer une initiative du vote");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { edition, round } = await getRoundFor(actor, idParam(params.editionId));
  const lines = (await listLines(db, round.id)).filter(({ withdrawnAt }) => !withdrawnAt).map(({ initiativeId, number, title }) => ({ value: initiativeId, label: `nº ${number} · ${title}` }));
  return { edition: { id: edition.id, name: edition.name }, lines };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "budget.manage");
  const id = idParam(params.editionId);
  return formAction({
    request, schema: withdrawalSchema, refusals: ballotsRefusals,
    run: (input) => withdrawLine(actor, id, input),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${id}/scrutin`, "L’initiative est retirée du vote, et c’est écrit au registre public."),
  });
}

export default function RoundWithdrawal() {
  const { edition, lines } = useLoaderData<typeof loader>();
  const [form, { initiativeId, reason }] = useForm<WithdrawalForm>({ lastResult: useActionData<typeof action>()?.result });
  const desk = `/equipe/budget-citoyen/${edition.id}/scrutin`;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: edition.name, to: `/equipe/budget-citoyen/${edition.id}` }, { label: "Le scrutin", to: desk }, { label: "Retrait" }]} />
        <PageHeading size="md" kicker={edition.name} title="Retirer une initiative du vote" lead="Elle reste sur le bulletin, marquée comme retirée, et ne recevra rien. Les bulletins déjà dans l’urne ne changent pas." />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[initiativeId, reason]} formErrors={form.errors} />
          <Select field={initiativeId} label="L’initiative" options={lines} placeholder="Choisir" />
          <TextArea field={reason} label="La raison" rows={3} hint="Publiée sur le bulletin et au registre." />
          <FormActions><Button>Retirer du vote</Button></FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
