import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { changeRules } from "~/features/editions/change-rules.server";
import { EditionFrame } from "~/features/editions/components/edition-frame";
import { RulesForm } from "~/features/editions/components/rules-form";
import { editionRefusals } from "~/features/editions/edition.fr";
import { rulesSchema } from "~/features/editions/edition.schemas";
import { getEdition } from "~/features/editions/editions.server";
import { rulesForm } from "~/features/editions/forms";
import { findCommune } from "~/features/territory/communes.server";
import { territoryRefusals } from "~/features/territory/territory.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export const meta = pageTitle("Les règles du vote");

const asTyped = (code: string) => {
  const commune = findCommune(code);
  return commune ? `${commune.postalCodes[0] ?? commune.code} ${commune.name}` : code;
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const edition = await getEdition(actor, idParam(params.editionId));
  return { edition, saved: rulesForm(edition, (edition.communeCodes ?? []).map(asTyped).join("\n")) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const id = idParam(params.editionId);
  return formAction({
    request,
    schema: rulesSchema,
    refusals: { ...territoryRefusals, ...editionRefusals },
    run: (rules) => changeRules(actor, id, rules),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${id}`, "Les règles sont enregistrées. Relisez-les comme les habitants les liront."),
  });
}

export default function EditionRules() {
  const { edition, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <EditionFrame edition={edition} narrow title="Les règles du vote" lead="Elles se changent jusqu’au sceau d’ouverture, et plus après.">
      <RulesForm result={result} saved={saved} />
    </EditionFrame>
  );
}
