import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { decisionSchema, type DecisionForm } from "~/features/campaigns/campaign.schemas";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getCampaign } from "~/features/campaigns/campaigns.server";
import { DecisionPanel } from "~/features/campaigns/components/decision-panel";
import { takeDecision } from "~/features/campaigns/take-decision.server";
import { decisionOf, openDecisions, teamDecisions } from "~/features/campaigns/team-decisions";
import { pageTitle } from "~/features/content/content";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export const meta = pageTitle("Décider d’une campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  const { id, title, status, launchOn } = await getCampaign(idParam(params.campaignId));
  const decision = orNotFound(decisionOf(new URL(request.url).pathname));
  const today = parisDay(await now());
  return { id, title, decision, open: openDecisions(status).includes(decision), today, launchOn: launchOn && launchOn > today ? launchOn : today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.review");
  const id = idParam(params.campaignId);
  const decision = orNotFound(decisionOf(new URL(request.url).pathname));
  return formAction({
    request,
    schema: decisionSchema(decision),
    refusals: campaignsRefusals,
    run: (input) => takeDecision(actor, id, decision, input),
    done: () => redirectWithMessage(`/equipe/campagnes/${id}`, teamDecisions[decision].done),
  });
}

export default function TeamCampaignDecision() {
  const page = useLoaderData<typeof loader>();
  const [form, fields] = useForm<DecisionForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { launchOn: page.launchOn } });
  return <DecisionPanel {...page} form={form} fields={fields} />;
}
