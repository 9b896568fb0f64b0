import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { CorrectionAnswer } from "~/features/reconciliation/components/correction-answer";
import { CorrectionFacts } from "~/features/reconciliation/components/correction-facts";
import { CorrectionLines } from "~/features/reconciliation/components/correction-lines";
import { correctionAnswerSchema } from "~/features/reconciliation/correction.schemas";
import { getLedgerCorrection } from "~/features/reconciliation/corrections.server";
import { decideCorrection } from "~/features/reconciliation/decide-correction.server";
import { reconciliationRefusals } from "~/features/reconciliation/reconciliation.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Une correction du journal");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "money.correct");
  const correction = await getLedgerCorrection(idParam(params.correctionId));
  return { correction, isMine: correction.proposedBy === actor.accountId };
}

const answered = { confirm: "La correction est écrite dans le journal, à côté de l’original.", drop: "Rien n’est écrit : la correction est abandonnée." };

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "money.correct");
  const id = idParam(params.correctionId);
  return formAction({
    request, schema: correctionAnswerSchema, refusals: reconciliationRefusals, run: async ({ answer }) => (await decideCorrection(actor, id, answer), answer),
    done: (answer) => redirectWithMessage("/equipe/argent/corrections", answered[answer]),
  });
}

export default function LedgerCorrectionPage() {
  const { correction, isMine } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Les corrections", to: "/equipe/argent/corrections" }, { label: "Une correction" }]} />
        <PageHeading title="Une correction du journal" size="md" lead={correction.reason} />
        <CorrectionFacts correction={correction} />
        <Panel title="Les lignes">
          <CorrectionLines lines={correction.lines} />
        </Panel>
        {correction.state === "proposed" && <CorrectionAnswer isMine={isMine} lastResult={lastResult} />}
      </Stack>
    </Section>
  );
}
