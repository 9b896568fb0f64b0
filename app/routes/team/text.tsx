import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { TextFrame } from "~/features/content/components/text-frame";
import { WritingHelp } from "~/features/content/components/writing-help";
import { pageTitle } from "~/features/content/content";
import { contentRefusals } from "~/features/content/content.fr";
import { textSchema, type TextForm } from "~/features/content/content.schemas";
import { saveDraft } from "~/features/content/publish-text.server";
import { siteTexts } from "~/features/content/site-text";
import { readEditor, siteWords, textKeyParam } from "~/features/content/site-texts.server";
import { formatDateTime } from "~/lib/dates";
import { formAction } from "~/lib/form.server";
import { redirect } from "~/lib/redirect.server";
import { Aside } from "~/ui/aside";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { Columns } from "~/ui/columns";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Réécrire un texte");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "content.write");
  const key = textKeyParam(params.textKey);
  const { label, path } = siteTexts[key];
  return { textKey: key, label, path, hasBody: key !== "home", words: siteWords(), ...(await readEditor(actor, key)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "content.write");
  const key = textKeyParam(params.textKey);
  return formAction({
    request, schema: textSchema, refusals: contentRefusals,
    run: (input) => saveDraft(actor, key, input),
    done: () => redirect(`/equipe/textes/${key}/relecture`),
  });
}

function Editor() {
  const { text, basedOn, hasBody } = useLoaderData<typeof loader>();
  const [form, { title, lead, body }] = useForm<TextForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: text });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[title, lead, body]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <input type="hidden" name="basedOn" value={basedOn} />
      <TextField field={title} label="Titre" autoComplete="off" />
      <TextArea field={lead} label="Chapeau" rows={3} hint="La phrase sous le titre." />
      {hasBody && <TextArea field={body} label="Texte" rows={24} />}
      <FormActions><Button>Relire avant de publier</Button></FormActions>
    </Form>
  );
}

export default function TeamText() {
  const { textKey, label, path, words, draft } = useLoaderData<typeof loader>();
  return (
    <TextFrame textKey={textKey} label={label} title={label} lead="Vous relirez la page et ce qui change avant de la publier.">
      <Row><TextLink to={path}>Voir la page</TextLink><TextLink to={`/equipe/textes/${textKey}/versions`}>Toutes les versions</TextLink></Row>
      {draft && <Callout tone="info" title="Un brouillon attend"><p>Écrit par {draft.by}, {formatDateTime(draft.savedAt)}. Vous le continuez ici. <TextLink to={`/equipe/textes/${textKey}/relecture`}>Le relire</TextLink></p></Callout>}
      <Columns shape="form">
        <Editor />
        <Aside label="Pour écrire"><Stack gap="lg"><WritingHelp words={words} /></Stack></Aside>
      </Columns>
    </TextFrame>
  );
}
