import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { db } from "#db";
import { countCandidates } from "~/features/editions/candidates.server";
import { changeCategories } from "~/features/editions/change-categories.server";
import { CategoriesForm } from "~/features/editions/components/categories-form";
import { EditionFrame } from "~/features/editions/components/edition-frame";
import { Warnings } from "~/features/editions/components/warnings";
import { editionRefusals, scaleWarningInWords } from "~/features/editions/edition.fr";
import { categoriesSchema } from "~/features/editions/edition.schemas";
import { getEdition } from "~/features/editions/editions.server";
import { categoriesForm } from "~/features/editions/forms";
import { scaleWarnings } from "~/features/editions/scale-warnings";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export const meta = pageTitle("Catégories et montants");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const edition = await getEdition(actor, idParam(params.editionId));
  return { edition, saved: categoriesForm(edition), warnings: scaleWarnings(edition, await countCandidates(db, edition.id)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const id = idParam(params.editionId);
  return formAction({
    request,
    schema: categoriesSchema,
    refusals: editionRefusals,
    run: ({ categories }) => changeCategories(actor, id, categories),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${id}/categories`, "Les catégories sont enregistrées."),
  });
}

export default function EditionCategories() {
  const { edition, saved, warnings } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <EditionFrame edition={edition} narrow title="Catégories et montants" lead="Chaque initiative financée reçoit au moins le minimum de sa catégorie, et au plus son maximum.">
      <Warnings title="Le barème, tel qu’il est" sentences={warnings.map(scaleWarningInWords)} />
      <CategoriesForm result={result} saved={saved} />
    </EditionFrame>
  );
}
