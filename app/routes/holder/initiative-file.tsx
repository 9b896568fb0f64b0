import { useForm, type FieldMetadata } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { DraftedForm } from "~/features/drafts/components/drafted-form";
import { textsOf } from "~/features/drafts/draft";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { InitiativeFrame } from "~/features/initiatives/components/initiative-frame";
import { FILE_FORM, initiativeDraftUrl } from "~/features/initiatives/forms";
import { initiativeDraft } from "~/features/initiatives/initiative-drafts.server";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { answerField, fileSchema } from "~/features/initiatives/initiatives.schemas";
import { getInitiativeDesk } from "~/features/initiatives/own-initiative.server";
import { saveFile } from "~/features/initiatives/save-file.server";
import { themes } from "~/features/territory/themes";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Mon dossier");

const needs = Object.entries(themes).map(([value, label]) => ({ value, label }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { initiative: { id }, file, edition, editable, changes } = await getInitiativeDesk(actor, idParam(params.initiativeId));
  if (!editable) throw redirect(`/mon-espace/initiatives/${id}`);
  return { id, file, changes, categories: edition.categories, draft: await initiativeDraft(actor, id, FILE_FORM).find(), now: await now() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { initiative: { id }, edition } = await getInitiativeDesk(actor, idParam(params.initiativeId));
  return draftedAction({
    request,
    door: initiativeDraft(actor, id, FILE_FORM),
    schema: fileSchema(edition.criteria),
    refusals: initiativesRefusals,
    run: (input, base) => saveFile(actor, id, input, base),
    done: () => redirectWithMessage(`/mon-espace/initiatives/${id}`, "Votre dossier est enregistré."),
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
type Fields = Record<string, string>;

const valuesOf = ({ title, summary, what, forWhom, calendar, theme, communeName, category, answers }: Data["file"]): Fields => ({
  title, summary, what, forWhom, calendar, theme: theme ?? "", commune: communeName ?? "", categoryId: category?.id ?? "",
  ...Object.fromEntries(answers.map(({ criterionId, text }) => [answerField(criterionId), text])),
});

const described = ({ name, floorCents, capCents }: Data["categories"][number]) => `${name} (de ${formatEuros(floorCents)} à ${formatEuros(capCents)})`;

function Words({ field, categories }: { field: (name: string) => FieldMetadata<string>; categories: Data["categories"] }) {
  return (
    <>
      <TextField field={field("title")} label="Nom de l’initiative" autoComplete="off" />
      <TextArea field={field("summary")} label="En une ou deux phrases" hint="280 caractères au plus : c’est ce que les habitants liront d’abord." />
      <TextArea field={field("what")} label="Ce que vous voulez faire" hint="Concrètement, pas à pas. 100 caractères au moins." rows={7} />
      <TextArea field={field("forWhom")} label="Pour qui" hint="Qui en profite, et combien de personnes à peu près." rows={4} />
      <Select field={field("theme")} label="Le besoin local auquel elle répond" options={needs} placeholder="Choisissez" />
      <TextField field={field("commune")} label="Où" hint="La commune : son nom ou son code postal, par exemple « 62400 Béthune »." autoComplete="off" />
      <Select field={field("categoryId")} label="Catégorie" hint="Elle fixe ce que vous pouvez demander." options={categories.map((one) => ({ value: one.id, label: described(one) }))} placeholder="Choisissez" />
      <TextArea field={field("calendar")} label="Le calendrier" hint="Les grandes étapes et leurs mois." rows={4} />
    </>
  );
}

function FileForm() {
  const { id, file, categories, draft, now: at } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Fields>({ lastResult: answer?.result, defaultValue: { ...valuesOf(file), ...(draft?.pending && textsOf(draft.fields)) } });
  const field = (name: string) => fields[name]! as FieldMetadata<string>;
  const names = [...Object.keys(valuesOf(file))];
  return (
    <DraftedForm form={form} draft={{ url: initiativeDraftUrl(id, FILE_FORM), draft, now: at, answer, inWhat: "dans votre dossier" }}>
      <ErrorSummary fields={names.map(field)} formErrors={form.errors} />
      <Words field={field} categories={categories} />
      {file.answers.map(({ criterionId, title, question }) => (
        <TextArea key={criterionId} field={field(answerField(criterionId))} label={title} hint={question} rows={6} />
      ))}
      <FormActions>
        <Button>Enregistrer</Button>
        <span className="muted sm">Vous pouvez enregistrer un dossier inachevé.</span>
      </FormActions>
    </DraftedForm>
  );
}

export default function InitiativeFile() {
  const { id, changes } = useLoaderData<typeof loader>();
  return (
    <InitiativeFrame initiativeId={id} title="L’initiative et vos réponses" lead="Écrivez comme vous parlez. Le comité lit tout ; si elle est retenue, les habitants aussi.">
      {changes && <Callout tone="warning" title="L’équipe vous demande de compléter"><p style={{ whiteSpace: "pre-line" }}>{changes.reason}</p></Callout>}
      <FileForm />
    </InitiativeFrame>
  );
}
