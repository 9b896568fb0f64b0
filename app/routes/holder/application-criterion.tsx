import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { canEdit } from "~/features/label/application";
import { answersSchema } from "~/features/label/application.schemas";
import { labelRefusals } from "~/features/label/application.fr";
import { getApplicationFile, listRequestedChanges } from "~/features/label/applications.server";
import { AnswerList } from "~/features/label/components/answer-list";
import { ApplicationFrame } from "~/features/label/components/application-frame";
import { OutsideWarning } from "~/features/label/components/outside-warning";
import { QuestionField } from "~/features/label/components/question-field";
import { RequestedChanges } from "~/features/label/components/requested-changes";
import { findCriterion, gridOf, isDue } from "~/features/label/criteria";
import { saveAnswers } from "~/features/label/save-answers.server";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Un critère de ma demande");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const file = await getApplicationFile(actor, idParam(params.applicationId));
  const criterion = orNotFound(findCriterion(gridOf(file.gridVersion), Number(params.criterion)));
  const changes = (await listRequestedChanges(file.id)).filter((change) => change.criterion === criterion.number);
  return { file, criterion, changes: file.status === "changes_requested" ? changes : [] };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, gridVersion } = await getApplicationFile(actor, idParam(params.applicationId));
  const criterion = orNotFound(findCriterion(gridOf(gridVersion), Number(params.criterion)));
  return formAction({
    request,
    schema: answersSchema(criterion),
    refusals: labelRefusals,
    run: (answers) => saveAnswers(actor, id, criterion.number, answers),
    done: () => redirectWithMessage(`/mon-espace/demandes/${id}`, `Vos réponses au critère ${criterion.number} sont enregistrées.`),
  });
}

function CriterionForm() {
  const { file, criterion } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({ lastResult: useActionData<typeof action>()?.result, defaultValue: file.answers });
  const asked = criterion.questions
    .filter((question) => isDue(question, file.project.inTerritory))
    .flatMap((question) => {
      const field = fields[question.key];
      return field ? [{ question, field }] : [];
    });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={asked.map(({ field }) => field)} formErrors={form.errors} />
      {asked.map(({ question, field }) => (
        <QuestionField key={question.key} question={question} field={field} />
      ))}
      <FormActions>
        <Button>Enregistrer</Button>
        <span className="muted sm">Vous pouvez enregistrer une réponse inachevée.</span>
      </FormActions>
    </Form>
  );
}

export default function ApplicationCriterion() {
  const { file, criterion, changes } = useLoaderData<typeof loader>();
  const { number, title, purpose } = criterion;
  return (
    <ApplicationFrame applicationId={file.id} title={`Critère ${number} : ${title}`} lead={purpose}>
      {number === 3 && !file.project.inTerritory && <OutsideWarning communeName={file.project.communeName} />}
      <RequestedChanges changes={changes} grid={gridOf(file.gridVersion)} />
      {canEdit(file.status) ? (
        <CriterionForm key={number} />
      ) : (
        <Stack>
          <AnswerList criterion={criterion} answers={file.answers} level={2} />
        </Stack>
      )}
    </ApplicationFrame>
  );
}
