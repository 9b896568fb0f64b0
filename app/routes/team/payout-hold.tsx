import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PayoutFacts } from "~/features/settlement/components/payout-facts";
import { SuspensionHistory } from "~/features/settlement/components/suspension-history";
import { holdGestures, settlementRefusals } from "~/features/settlement/settlement.fr";
import { payoutHoldSchema } from "~/features/settlement/settlement.schemas";
import { getPayoutHold } from "~/features/settlement/payout-hold.server";
import { holdPayout } from "~/features/settlement/suspend-payout.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Suspendre un reversement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const { payout, suspensions } = await getPayoutHold(idParam(params.payoutId));
  const gesture = payout.status === "suspended" ? ("lift" as const) : payout.status === "planned" && payout.askedAt === null ? ("suspend" as const) : null;
  return { payout, suspensions, gesture, isOwn: gesture === "lift" && suspensions[0]?.suspendedBy === actor.accountId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const id = idParam(params.payoutId);
  const { payout } = await getPayoutHold(id);
  return formAction({
    request, schema: payoutHoldSchema, refusals: settlementRefusals,
    run: async (input) => holdPayout(actor, id, input).then(() => input.gesture),
    done: (gesture) => redirectWithMessage(`/equipe/argent/campagnes/${payout.campaignId}`, holdGestures[gesture].done),
  });
}

function HoldForm({ gesture }: { gesture: "suspend" | "lift" }) {
  const [form, fields] = useForm<{ gesture: string; reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  const words = holdGestures[gesture];
  return (
    <Panel title={words.title}>
      <Stack>
        <p>{words.lead}</p>
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.reason]} formErrors={form.errors} />
          <input type="hidden" name="gesture" value={gesture} />
          <TextArea field={fields.reason} label={words.reason} hint="Gardé dans le journal de l’équipe. Le porteur ne le lit pas." rows={4} />
          <FormActions><Button>{words.button}</Button></FormActions>
        </Form>
      </Stack>
    </Panel>
  );
}

export default function PayoutHoldPage() {
  const { payout, suspensions, gesture, isOwn } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: payout.projectName, to: `/equipe/argent/campagnes/${payout.campaignId}` }, { label: "Suspension" }]} />
        <PageHeading title={`Le reversement de « ${payout.projectName} »`} size="md" />
        <Panel title="Où il en est"><PayoutFacts payout={payout} /></Panel>
        {gesture && !isOwn && <HoldForm gesture={gesture} />}
        {isOwn && <p>Vous avez suspendu ce reversement&nbsp;: une autre personne de l’équipe doit lever la suspension.</p>}
        {!gesture && <p>Ce reversement est parti, ou fini&nbsp;: il ne peut plus être suspendu.</p>}
        <SuspensionHistory suspensions={suspensions} />
      </Stack>
    </Section>
  );
}
