import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { PassageForm } from "~/features/audit/components/passage-form";
import { correctPassage } from "~/features/audit/correct-passage.server";
import { auditRefusals } from "~/features/audit/journal.fr";
import { passageSchema } from "~/features/audit/passage.schemas";
import { listPassages } from "~/features/audit/passages.server";
import { getCampaign } from "~/features/campaigns/campaigns.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export const meta = pageTitle("Corriger une faute");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "record.correct");
  const { id, title } = await getCampaign(idParam(params.campaignId));
  return { kicker: title, passages: await listPassages(db, actor, "campaign", id), back: `/equipe/campagnes/${id}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "record.correct");
  const { id } = await getCampaign(idParam(params.campaignId));
  return formAction({
    request,
    schema: passageSchema,
    refusals: auditRefusals,
    run: (input) => correctPassage(actor, "campaign", id, input),
    done: () => redirectWithMessage(`/equipe/campagnes/${id}`, "La correction est enregistrée, à côté des mots d’avant."),
  });
}

export default function CampaignCorrection() {
  return <PassageForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
