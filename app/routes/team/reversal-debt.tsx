import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ReversalFacts } from "~/features/debts/components/reversal-facts";
import { debtsRefusals } from "~/features/debts/debt.fr";
import { debtReasonSchema } from "~/features/debts/debts.schemas";
import { makeDebt } from "~/features/debts/make-debt.server";
import { getRefusedReversal } from "~/features/debts/refused-reversal.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatEurosExact } from "~/lib/money";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Une reprise refusée");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "money.correct");
  return { reversal: await getRefusedReversal(idParam(params.reversalId)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "money.correct");
  const id = idParam(params.reversalId);
  return formAction({
    request, schema: debtReasonSchema, refusals: debtsRefusals,
    run: (input) => makeDebt(actor, id, input),
    done: (campaignId) => redirectWithMessage(`/equipe/argent/dettes/${campaignId}`, "C’est une dette. La réserve du label avance la somme, et le porteur est prévenu."),
  });
}

function DebtForm({ amountCents }: { amountCents: number }) {
  const [form, fields] = useForm<{ reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Panel title="En faire une dette">
      <Stack>
        <p>
          Relancez d’abord la reprise depuis <a href="/equipe/argent">l’argent</a> si la cause a disparu. Sinon, le porteur devra {formatEurosExact(amountCents)} au label&nbsp;: la réserve
          avance la somme, ce qui attendait part aussitôt, et le porteur l’apprend par e-mail.
        </p>
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.reason]} formErrors={form.errors} />
          <TextArea field={fields.reason} label="Pourquoi la reprise n’est plus possible" hint="Gardé dans le journal de l’équipe. Le porteur ne le lit pas." rows={4} />
          <FormActions>
            <Button>En faire une dette</Button>
          </FormActions>
        </Form>
      </Stack>
    </Panel>
  );
}

export default function ReversalDebtPage() {
  const { reversal } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Dettes des porteurs", to: "/equipe/argent/dettes" }, { label: "Reprise refusée" }]} />
        <PageHeading title={`${formatEurosExact(reversal.amountCents)} à reprendre à « ${reversal.projectName} »`} kicker={reversal.organisationName} size="md" />
        <Panel title="Ce qui bloque">
          <ReversalFacts reversal={reversal} />
        </Panel>
        {reversal.status === "failed" ? <DebtForm amountCents={reversal.amountCents} /> : <p>Cette reprise n’attend plus personne&nbsp;: elle a été relancée, ou elle est finie.</p>}
      </Stack>
    </Section>
  );
}
