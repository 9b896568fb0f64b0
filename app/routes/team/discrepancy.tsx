import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { DiscrepancyFacts } from "~/features/reconciliation/components/discrepancy-facts";
import { ExplanationForm } from "~/features/reconciliation/components/explanation-form";
import { explanationSchema } from "~/features/reconciliation/correction.schemas";
import { getDiscrepancy } from "~/features/reconciliation/discrepancies.server";
import { explainDiscrepancy } from "~/features/reconciliation/explain-discrepancy.server";
import { reconciliationRefusals, wordsOf } from "~/features/reconciliation/reconciliation.fr";
import { formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Un écart");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  return getDiscrepancy(idParam(params.discrepancyId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const id = idParam(params.discrepancyId);
  await getDiscrepancy(id);
  const done = () => redirectWithMessage("/equipe/argent/rapprochement", "L’écart est expliqué. Il n’est plus signalé, sauf si son montant change.");
  return formAction({ request, schema: explanationSchema, refusals: reconciliationRefusals, run: ({ explanation }) => explainDiscrepancy(actor, id, explanation), done });
}

export default function DiscrepancyPage() {
  const discrepancy = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const { title, meaning, todo } = wordsOf(discrepancy.kind);
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Le rapprochement", to: "/equipe/argent/rapprochement" }, { label: title }]} />
        <PageHeading title={title} size="md" lead={meaning} />
        {discrepancy.state === "open" && (
          <Callout tone="warning" title="Ce qu’il faut faire">
            {todo} <TextLink to={`/equipe/argent/corrections/nouvelle?ecart=${discrepancy.id}`}>Proposer une écriture</TextLink>
          </Callout>
        )}
        {discrepancy.explanation && (
          <Callout title={`Expliqué par ${discrepancy.explainedByName}, le ${formatShortDate(discrepancy.explainedAt!)}`}>{discrepancy.explanation}</Callout>
        )}
        <Panel title="Les faits">
          <DiscrepancyFacts discrepancy={discrepancy} />
        </Panel>
        {discrepancy.state === "open" && (
          <Panel title="L’expliquer">
            <ExplanationForm lastResult={lastResult} />
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
