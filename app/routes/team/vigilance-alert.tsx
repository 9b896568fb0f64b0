import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { AlertForm } from "~/features/vigilance/components/alert-form";
import { placeOf } from "~/features/vigilance/components/alert-list";
import { AlertSheet, AlertSteps } from "~/features/vigilance/components/alert-sheet";
import { getAlert } from "~/features/vigilance/alerts.server";
import { moveAlert } from "~/features/vigilance/move-alert.server";
import { alertTitles, vigilanceRefusals } from "~/features/vigilance/vigilance.fr";
import { alertSchema } from "~/features/vigilance/vigilance.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Une alerte de vigilance");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "vigilance.watch");
  return getAlert(actor, idParam(params.alertId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "vigilance.watch");
  const id = idParam(params.alertId);
  return formAction({
    request,
    schema: alertSchema,
    refusals: vigilanceRefusals,
    run: (move) => moveAlert(actor, id, move),
    done: () => redirectWithMessage(`/equipe/vigilance/alertes/${id}`, "C’est noté."),
  });
}

export default function VigilanceAlert() {
  const { alert, steps } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Vigilance", to: "/equipe/vigilance" }, { label: alertTitles[alert.kind] }]} />
        <PageHeading title={alertTitles[alert.kind]} kicker={placeOf(alert)} size="md" />
        <AlertSheet alert={alert} />
        <Panel title="Décider">
          <AlertForm key={alert.status} status={alert.status} lastResult={lastResult} />
        </Panel>
        {steps.length > 0 && (
          <Panel title="Ce qui a été décidé">
            <AlertSteps steps={steps} />
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
