import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { PassageForm } from "~/features/audit/components/passage-form";
import { correctPassage } from "~/features/audit/correct-passage.server";
import { auditRefusals } from "~/features/audit/journal.fr";
import { passageSchema } from "~/features/audit/passage.schemas";
import { listPassages } from "~/features/audit/passages.server";
import { pageTitle } from "~/features/content/content";
import { getTeamInitiative } from "~/features/initiatives/team-initiatives.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export const meta = pageTitle("Corriger une faute");

const pageOf = (editionId: string, id: string) => `/equipe/budget-citoyen/${editionId}/initiatives/${id}`;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "record.correct");
  const editionId = idParam(params.editionId);
  const { id, title } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  return { kicker: title, passages: await listPassages(db, actor, "initiative", id), back: pageOf(editionId, id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "record.correct");
  const editionId = idParam(params.editionId);
  const { id } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  return formAction({
    request,
    schema: passageSchema,
    refusals: auditRefusals,
    run: (input) => correctPassage(actor, "initiative", id, input),
    done: () => redirectWithMessage(pageOf(editionId, id), "La correction est enregistrée, à côté des mots d’avant."),
  });
}

export default function InitiativeCorrection() {
  return <PassageForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
