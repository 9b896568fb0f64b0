import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { GiftFacts } from "~/features/reconciliation/components/gift-facts";
import { LedgerGroups } from "~/features/reconciliation/components/ledger-groups";
import { RefundForm } from "~/features/reconciliation/components/refund-form";
import { RefundsTable } from "~/features/reconciliation/components/refunds-table";
import { getGiftMoney } from "~/features/reconciliation/gift-money.server";
import { refundPart } from "~/features/refunds/refund-part.server";
import { refundsRefusals } from "~/features/refunds/refunds.fr";
import { partSchema } from "~/features/refunds/refunds.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Columns } from "~/ui/columns";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Un don");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  return { ...(await getGiftMoney(idParam(params.donationId))), formToken: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "refund.decide");
  const donationId = idParam(params.donationId);
  return formAction({
    request,
    schema: partSchema,
    refusals: refundsRefusals,
    run: (input) => refundPart(actor, donationId, input),
    done: () => redirectWithMessage(`/equipe/argent/dons/${donationId}`, "Le remboursement part. Le donateur reçoit un message quand l’argent est parti."),
  });
}

export default function Gift() {
  const { gift, lines, refunds, transfer, groups, leftCents, formToken } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Dons", to: "/equipe/argent/dons" }, { label: formatEuros(gift.amountCents) }]} />
        <PageHeading title={`${formatEuros(gift.amountCents)} de ${gift.donorName ?? gift.email}`} size="md" kicker={gift.email}>
          <TextLink to={`/equipe/argent/campagnes/${gift.campaignId}`}>{gift.projectName}</TextLink>
        </PageHeading>
        <Columns shape="even">
          <Stack>
            <Panel title="Où est ce don">
              <GiftFacts gift={gift} transfer={transfer} />
            </Panel>
            <Panel title="Remboursements">
              <RefundsTable refunds={refunds} />
            </Panel>
          </Stack>
          <Panel title="Rembourser">
            {leftCents > 0 ? <RefundForm lines={lines} leftCents={leftCents} formToken={formToken} lastResult={lastResult} /> : <p className="muted">Il ne reste rien à rendre sur ce don.</p>}
          </Panel>
        </Columns>
        <Panel title="Écritures du journal">
          <LedgerGroups groups={groups} withProject={false} />
        </Panel>
      </Stack>
    </Section>
  );
}
