import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PlaceFields } from "~/features/paper-vote/components/place-fields";
import { paperRefusals } from "~/features/paper-vote/paper-vote.fr";
import { placeSchema, type PlaceForm } from "~/features/paper-vote/paper.schemas";
import { getPlaceFor } from "~/features/paper-vote/places.server";
import { changePlace } from "~/features/paper-vote/save-place.server";
import { communeName } from "~/features/territory/communes.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Corriger un lieu de vote");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, editionId, name, communeCode, whereabouts } = await getPlaceFor(await requireActor(request, "budget.manage"), idParam(params.editionId), idParam(params.placeId));
  return { id, editionId, place: { name, commune: communeName(communeCode), whereabouts } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const [editionId, placeId] = [idParam(params.editionId), idParam(params.placeId)];
  return formAction({
    request, schema: placeSchema, refusals: paperRefusals,
    run: (input) => changePlace(actor, editionId, placeId, input),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${editionId}/papier/${placeId}`, "Le lieu est corrigé."),
  });
}

export default function PaperPlaceChange() {
  const { id, editionId, place } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<PlaceForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: place });
  const desk = `/equipe/budget-citoyen/${editionId}/papier`;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Le vote sur papier", to: desk }, { label: place.name, to: `${desk}/${id}` }, { label: "Correction" }]} />
        <PageHeading size="md" title="Corriger ce lieu" />
        <PlaceFields form={form} fields={fields} button="Enregistrer" />
      </Stack>
    </Section>
  );
}
