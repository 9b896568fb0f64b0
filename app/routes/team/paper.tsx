import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PlaceFields } from "~/features/paper-vote/components/place-fields";
import { PlaceTable } from "~/features/paper-vote/components/place-table";
import { PrintPanel } from "~/features/paper-vote/components/print-panel";
import { paperRefusals } from "~/features/paper-vote/paper-vote.fr";
import { placeSchema, type PlaceForm } from "~/features/paper-vote/paper.schemas";
import { readPaperDesk } from "~/features/paper-vote/places.server";
import { openPlace } from "~/features/paper-vote/save-place.server";
import { communeName } from "~/features/territory/communes.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Le vote sur papier");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { edition, stage, places } = await readPaperDesk(await requireActor(request, "budget.manage"), idParam(params.editionId));
  const shown = places.map(({ id, name, communeCode, state, marks, ballots, voided }) => ({ id, name, commune: communeName(communeCode), state, marks, ballots, voided }));
  return { id: edition.id, name: edition.name, stage, places: shown };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const id = idParam(params.editionId);
  return formAction({
    request, schema: placeSchema, refusals: paperRefusals,
    run: (input) => openPlace(actor, id, input),
    done: (placeId) => redirectWithMessage(`/equipe/budget-citoyen/${id}/papier/${placeId}`, "Le lieu est ouvert. Dites maintenant qui le tient."),
  });
}

function Opening() {
  const [form, fields] = useForm<PlaceForm>({ lastResult: useActionData<typeof action>()?.result });
  return <Panel title="Ouvrir un lieu"><PlaceFields form={form} fields={fields} button="Ouvrir ce lieu" /></Panel>;
}

export default function PaperDesk() {
  const { id, name, stage, places } = useLoaderData<typeof loader>();
  const isOver = stage === "over" || stage === "closed";
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: name, to: `/equipe/budget-citoyen/${id}` }, { label: "Le vote sur papier" }]} />
        <PageHeading size="md" kicker={name} title="Le vote sur papier" lead="Dans chaque lieu, un agent émarge d’abord, puis remet un bulletin. Après la clôture, deux personnes saisissent les bulletins sans se voir ; ils sont comptés avec ceux du site, mêlés." />
        <Panel title="Les lieux"><PlaceTable editionId={id} places={places} /></Panel>
        {!isOver && <Opening />}
        {!isOver && <PrintPanel editionId={id} isSealed={stage !== "preparing"} />}
      </Stack>
    </Section>
  );
}
