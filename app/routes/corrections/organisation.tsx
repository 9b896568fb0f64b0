import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { journalOf } from "~/features/audit/journal-filters";
import { pageTitle } from "~/features/content/content";
import { CorrectionForm } from "~/features/projects/components/correction-form";
import { correctOrganisation } from "~/features/projects/correct-organisation.server";
import { organisationCorrectionSchema } from "~/features/projects/correction.schemas";
import { getOrganisationToCorrect } from "~/features/projects/corrections.server";
import { legalForms } from "~/features/projects/organisation";
import { projectsRefusals } from "~/features/projects/projects.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Corriger une structure");

const forms = Object.entries(legalForms).map(([value, label]) => ({ value, label }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "project.correct");
  const organisation = await getOrganisationToCorrect(actor, idParam(params.organisationId));
  return { ...organisation, back: organisation.own ? "/mon-espace" : journalOf("organisation", organisation.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "project.correct");
  const { id } = await getOrganisationToCorrect(actor, idParam(params.organisationId));
  return formAction({
    request,
    schema: organisationCorrectionSchema,
    refusals: projectsRefusals,
    run: (input) => correctOrganisation(actor, id, input),
    done: () => redirectWithMessage(new URL(request.url).pathname, "La structure est corrigée. Les mots d’avant restent dans son historique."),
  });
}

type Fields = Record<"name" | "legalForm" | "siret" | "commune" | "purpose" | "reason", string>;

export default function OrganisationCorrection() {
  const { history, own, back, ...organisation } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Fields>({ lastResult: useActionData<typeof action>()?.result, defaultValue: organisation });
  const { name, legalForm, siret, commune, purpose, reason } = fields;
  return (
    <CorrectionForm title="Corriger la structure" kicker={organisation.name} lead="Les demandes de label déjà déposées gardent le texte de leur version." form={form} fields={[name, legalForm, siret, commune, purpose]} reason={reason} own={own} back={back} history={history}>
      <TextField field={name} label="Nom" hint="Celui que le public lit. Pour une personne : prénom et nom." />
      <Select field={legalForm} label="Forme" options={forms} />
      <TextField field={siret} label="SIRET" optional hint="14 chiffres. Il n’est demandé qu’avant la campagne." inputMode="numeric" />
      <TextField field={commune} label="Commune" hint="Son nom ou son code postal, par exemple « 62400 Béthune »." />
      <TextArea field={purpose} label="Ce qu’elle fait" hint="En une ou deux phrases, vingt caractères au moins." />
    </CorrectionForm>
  );
}
