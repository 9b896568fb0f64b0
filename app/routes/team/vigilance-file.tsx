import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { RiskNoteForm, RiskNotes } from "~/features/vigilance/components/risk-notes";
import { openRiskFile } from "~/features/vigilance/risk-file.server";
import { vigilanceRefusals } from "~/features/vigilance/vigilance.fr";
import { riskNoteSchema } from "~/features/vigilance/vigilance.schemas";
import { writeRiskNote } from "~/features/vigilance/write-risk-note.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Le dossier réservé d’une structure");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "vigilance.file");
  return openRiskFile(actor, idParam(params.organisationId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "vigilance.file");
  const id = idParam(params.organisationId);
  return formAction({
    request,
    schema: riskNoteSchema,
    refusals: vigilanceRefusals,
    run: (note) => writeRiskNote(actor, id, note),
    done: () => redirectWithMessage(`/equipe/vigilance/dossier/${id}`, "La note est ajoutée."),
  });
}

export default function VigilanceFile() {
  const { organisation, notes, projects } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Vigilance", to: "/equipe/vigilance" }, { label: "Dossier réservé", to: "/equipe/vigilance/dossier" }, { label: organisation.name }]} />
        <PageHeading title={organisation.name} kicker="Dossier réservé" size="md" />
        <Panel title="Notes">
          <RiskNotes notes={notes} />
        </Panel>
        <Panel title="Ajouter une note">
          <RiskNoteForm projects={projects} lastResult={lastResult} />
        </Panel>
        <Panel title="Pour une autorité" aside={<CsvLink to={`/equipe/vigilance/dossier/${organisation.id}/operations.csv`} />}>
          <p>Tous les dons payés à cette structure, avec l’identité des donateurs là où la loi l’a fait demander. Le téléchargement est écrit dans le journal.</p>
        </Panel>
      </Stack>
    </Section>
  );
}
