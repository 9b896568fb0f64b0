import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { DraftedForm } from "~/features/drafts/components/drafted-form";
import { textsOf } from "~/features/drafts/draft";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { applicationDraft } from "~/features/label/application-drafts.server";
import { applicationDraftUrl, criterionForm } from "~/features/label/application-forms";
import { answersSchema } from "~/features/label/application.schemas";
import { labelRefusals } from "~/features/label/application.fr";
import { getApplicationFile, listRequestedChanges } from "~/features/label/applications.server";
import { AnswerList } from "~/features/label/components/answer-list";
import { ApplicationFrame } from "~/features/label/components/application-frame";
import { OutsideWarning } from "~/features/label/components/outside-warning";
import { QuestionField } from "~/features/label/components/question-field";
import { RequestedChanges } from "~/features/label/components/requested-changes";
import { showFile } from "~/features/label/document-history.server";
import { findCriterion, isDue } from "~/features/label/criteria";
import { saveAnswers } from "~/features/label/save-answers.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Un critère de ma demande");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const file = await showFile(actor, await getApplicationFile(actor, idParam(params.applicationId)));
  const criterion = orNotFound(findCriterion(file.grid, Number(params.criterion)));
  const changes = (await listRequestedChanges(file.id)).filter((change) => change.criterion === criterion.number);
  const draft = file.editable ? await applicationDraft(actor, file.id, criterionForm(criterion.number)).find() : null;
  return { file, criterion, draft, now: await now(), changes: file.status === "changes_requested" ? changes : [] };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, grid } = await getApplicationFile(actor, idParam(params.applicationId));
  const criterion = orNotFound(findCriterion(grid, Number(params.criterion)));
  return draftedAction({
    request,
    door: applicationDraft(actor, id, criterionForm(criterion.number)),
    schema: answersSchema(criterion),
    refusals: labelRefusals,
    run: (answers, base) => saveAnswers(actor, id, criterion.number, answers, base),
    done: () => redirectWithMessage(`/mon-espace/demandes/${id}`, `Vos réponses au critère ${criterion.number} sont enregistrées.`),
  });
}

function CriterionForm() {
  const { file, criterion, draft, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const defaultValue = { ...file.answers, ...(draft?.pending && textsOf(draft.fields)) };
  const [form, fields] = useForm<Record<string, string>>({ lastResult: answer?.result, defaultValue });
  const asked = criterion.questions
    .filter((question) => isDue(question, file.project.inTerritory))
    .flatMap((question) => {
      const field = fields[question.key];
      return field ? [{ question, field }] : [];
    });
  return (
    <DraftedForm form={form} draft={{ url: applicationDraftUrl(file.id, criterionForm(criterion.number)), draft, now, answer, inWhat: "dans votre demande" }}>
      <ErrorSummary fields={asked.map(({ field }) => field)} formErrors={form.errors} />
      {asked.map(({ question, field }) => (
        <QuestionField key={question.key} question={question} field={field} evidence={file.documents.filter((document) => document.question === question.key)} sendTo={`/mon-espace/demandes/${file.id}/documents?critere=${criterion.number}&question=${question.key}`} />
      ))}
      <FormActions>
        <Button>Enregistrer</Button>
        <span className="muted sm">Vous pouvez enregistrer une réponse inachevée.</span>
      </FormActions>
    </DraftedForm>
  );
}

export default function ApplicationCriterion() {
  const { file, criterion, changes } = useLoaderData<typeof loader>();
  const { number, title, purpose } = criterion;
  return (
    <ApplicationFrame applicationId={file.id} title={`Critère ${number} : ${title}`} lead={purpose}>
      {number === 3 && !file.project.inTerritory && <OutsideWarning communeName={file.project.communeName} />}
      <RequestedChanges changes={changes} grid={file.grid} />
      {file.editable ? (
        <CriterionForm key={number} />
      ) : (
        <Stack>
          <AnswerList criterion={criterion} answers={file.answers} documents={file.documents} level={2} />
        </Stack>
      )}
    </ApplicationFrame>
  );
}
