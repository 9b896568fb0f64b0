import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { CausesTable } from "~/features/debts/components/causes-table";
import { RepaymentForm } from "~/features/debts/components/repayment-form";
import { RepaymentsList } from "~/features/debts/components/repayments-list";
import { openCents } from "~/features/debts/debt";
import { debtsRefusals } from "~/features/debts/debt.fr";
import { repaymentSchema } from "~/features/debts/debts.schemas";
import { getDebt } from "~/features/debts/debts.server";
import { recordRepayment } from "~/features/debts/record-repayment.server";
import { MAX_UPLOAD_MEGABYTES, readUpload } from "~/features/files/uploads.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("La dette d’un porteur");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const page = await getDebt(actor, idParam(params.campaignId));
  return { ...page, open: openCents(page.debt), formToken: randomUUID(), today: parisDay(await now()), megabytes: MAX_UPLOAD_MEGABYTES };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const { campaign } = await getDebt(actor, idParam(params.campaignId));
  return formAction({
    request,
    schema: repaymentSchema,
    refusals: debtsRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ file, ...input }) => recordRepayment(actor, campaign.id, input, await readUpload(file)),
    done: () => redirectWithMessage(`/equipe/argent/dettes/${campaign.id}`, "C’est noté. Une autre personne de l’équipe doit le confirmer."),
  });
}

export default function DebtPage() {
  const { campaign, debt, causes, repayments, open, formToken, today, megabytes } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Dettes des porteurs", to: "/equipe/argent/dettes" }, { label: campaign.projectName }]} />
        <PageHeading title={campaign.projectName} kicker={campaign.organisationName} size="md" />
        <Panel title="D’où vient cette dette">
          {causes.length > 0 ? <CausesTable causes={causes} owedCents={debt.owedCents} /> : <p className="muted">Ce porteur ne doit rien au label.</p>}
        </Panel>
        {repayments.length > 0 && (
          <Panel title="Remboursements">
            <RepaymentsList repayments={repayments} />
          </Panel>
        )}
        {open > 0 && (
          <Panel title="Noter un remboursement">
            <RepaymentForm lastResult={lastResult} formToken={formToken} openCents={open} today={today} megabytes={megabytes} />
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
