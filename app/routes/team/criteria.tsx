import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { labelRefusals } from "~/features/label/application.fr";
import { GridForm } from "~/features/label/components/grid-form";
import { GridVersions } from "~/features/label/components/grid-versions";
import { formFromGrid, type GridForm as GridFields } from "~/features/label/grid-form";
import { gridSchema } from "~/features/label/grid.schemas";
import { listGrids } from "~/features/label/grids.server";
import { prepareGrid } from "~/features/label/prepare-grid.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("La grille des critères");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "rules.prepare");
  const versions = await listGrids(db);
  return { today: parisDay(await now()), versions, form: formFromGrid(versions[0]!.grid) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "rules.prepare");
  return formAction({
    request,
    schema: gridSchema,
    refusals: labelRefusals,
    run: (grid) => prepareGrid(actor, grid),
    done: () => redirectWithMessage("/equipe/criteres", "La nouvelle grille est annoncée sur la page du label. Elle vaudra pour les demandes ouvertes à partir de sa date."),
  });
}

export default function Criteria() {
  const { today, versions, form: saved } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<GridFields>({ lastResult: useActionData<typeof action>()?.result, defaultValue: saved });
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "La grille des critères" }]} />
        <PageHeading title="La grille des critères" size="md" lead="Une grille ne se modifie jamais. La suivante s’annonce, puis vaut pour les demandes ouvertes à partir de sa date." />
        <GridVersions versions={versions} today={today} />
        <Panel title="Préparer la grille suivante">
          <GridForm form={form} fields={fields} />
        </Panel>
      </Stack>
    </Section>
  );
}
