import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { journalOf } from "~/features/audit/journal-filters";
import { pageTitle } from "~/features/content/content";
import { CorrectionForm } from "~/features/projects/components/correction-form";
import { correctProject } from "~/features/projects/correct-project.server";
import { projectCorrectionSchema } from "~/features/projects/correction.schemas";
import { getProjectToCorrect } from "~/features/projects/corrections.server";
import { projectsRefusals } from "~/features/projects/projects.fr";
import { themes } from "~/features/territory/themes";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Corriger un projet");

const needs = Object.entries(themes).map(([value, label]) => ({ value, label }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "project.correct");
  const project = await getProjectToCorrect(actor, idParam(params.projectId));
  return { ...project, back: project.own ? `/mon-espace/projets/${project.id}` : journalOf("project", project.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "project.correct");
  const { id: projectId } = await getProjectToCorrect(actor, idParam(params.projectId));
  return formAction({
    request,
    schema: projectCorrectionSchema,
    refusals: projectsRefusals,
    run: (input) => correctProject(actor, projectId, input),
    done: () => redirectWithMessage(new URL(request.url).pathname, "Le projet est corrigé. Les mots d’avant restent dans son historique."),
  });
}

type Fields = Record<"name" | "summary" | "theme" | "commune" | "reason", string>;

export default function ProjectCorrection() {
  const { history, own, back, ...project } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Fields>({ lastResult: useActionData<typeof action>()?.result, defaultValue: project });
  const { name, summary, theme, commune, reason } = fields;
  return (
    <CorrectionForm title="Corriger le projet" kicker={project.name} lead="La demande de label déjà déposée garde le texte de sa version, et l’adresse de la page publique ne change pas." form={form} fields={[name, summary, theme, commune]} reason={reason} own={own} back={back} history={history}>
      <TextField field={name} label="Nom du projet" />
      <TextArea field={summary} label="En une ou deux phrases" hint="280 caractères au plus." />
      <Select field={theme} label="Le besoin local auquel il répond" options={needs} />
      <TextField field={commune} label="Commune du projet" hint="Son nom ou son code postal, par exemple « 62400 Béthune »." />
    </CorrectionForm>
  );
}
