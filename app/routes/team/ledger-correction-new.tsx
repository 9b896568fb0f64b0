import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireSteppedUp } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { CorrectionForm } from "~/features/reconciliation/components/correction-form";
import { accountsOf, labelAccounts } from "~/features/reconciliation/correction";
import { getCorrectionSubject } from "~/features/reconciliation/correction-subject.server";
import { aboutSchema, correctionSchema } from "~/features/reconciliation/correction.schemas";
import { correctionPath, proposeCorrection } from "~/features/reconciliation/propose-correction.server";
import { reconciliationRefusals, wordsOf } from "~/features/reconciliation/reconciliation.fr";
import { groupTitle } from "~/features/settlement/settlement.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Proposer une correction");

const aboutOf = (request: Request) => aboutSchema.parse(Object.fromEntries(new URL(request.url).searchParams));

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSteppedUp(request, "money.correct");
  const { group, discrepancy, campaignId, projectName, lines } = await getCorrectionSubject(db, aboutOf(request));
  return { group, discrepancy, projectName, lines, accounts: [...labelAccounts, ...(campaignId ? accountsOf(campaignId) : [])] };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "money.correct");
  const about = aboutOf(request);
  const done = (id: string) => redirectWithMessage(correctionPath(id), "La correction est proposée. Une autre personne doit la confirmer.");
  return formAction({ request, schema: correctionSchema, refusals: reconciliationRefusals, run: (input) => proposeCorrection(actor, about, input), done });
}

export default function NewLedgerCorrection() {
  const { group, discrepancy, projectName, lines, accounts } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const about = group ? `Écriture n°\u00a0${group.id}\u00a0: ${groupTitle(group)}` : discrepancy ? `Écart\u00a0: ${wordsOf(discrepancy.kind).title}` : projectName ? "Écriture libre" : "Écriture libre, entre les comptes du label";
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Les corrections", to: "/equipe/argent/corrections" }, { label: "Proposer" }]} />
        <PageHeading title="Proposer une correction" size="md" lead={[about, projectName].filter(Boolean).join(", ")}>
          {group && <p className="muted">Les lignes ci-dessous annulent l’écriture entière. Changez-les pour n’en corriger qu’une partie.</p>}
        </PageHeading>
        <CorrectionForm accounts={accounts} lines={lines} lastResult={lastResult} />
      </Stack>
    </Section>
  );
}
