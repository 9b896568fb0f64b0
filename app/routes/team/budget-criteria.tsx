import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { changeCriteria } from "~/features/editions/change-criteria.server";
import { CriteriaForm } from "~/features/editions/components/criteria-form";
import { EditionFrame } from "~/features/editions/components/edition-frame";
import { editionRefusals } from "~/features/editions/edition.fr";
import { criteriaSchema } from "~/features/editions/edition.schemas";
import { getEdition } from "~/features/editions/editions.server";
import { criteriaForm } from "~/features/editions/forms";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export const meta = pageTitle("La grille du comité");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const edition = await getEdition(actor, idParam(params.editionId));
  return { edition, saved: criteriaForm(edition) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const id = idParam(params.editionId);
  return formAction({
    request,
    schema: criteriaSchema,
    refusals: editionRefusals,
    run: ({ criteria }) => changeCriteria(actor, id, criteria),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${id}/grille`, "La grille du comité est enregistrée."),
  });
}

export default function EditionCriteria() {
  const { edition, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <EditionFrame edition={edition} narrow title="La grille du comité" lead="Les mêmes questions pour toutes les initiatives de cette édition. Elles sont publiques.">
      <CriteriaForm result={result} saved={saved} />
    </EditionFrame>
  );
}
