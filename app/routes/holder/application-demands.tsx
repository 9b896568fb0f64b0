import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { answerDemands } from "~/features/label/answer-demands.server";
import { labelRefusals } from "~/features/label/application.fr";
import { demandAnswersSchema } from "~/features/label/application.schemas";
import { getApplicationFile } from "~/features/label/applications.server";
import { AnsweredDemands } from "~/features/label/components/answered-demands";
import { ApplicationFrame } from "~/features/label/components/application-frame";
import { DemandAsked, demandTitle } from "~/features/label/components/demand-words";
import { unanswered } from "~/features/label/demand";
import { readAnsweredDemands } from "~/features/label/demand-pages.server";
import { listOpenDemands } from "~/features/label/demands.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Ce qu’on vous a demandé");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, editable, grid } = await getApplicationFile(actor, idParam(params.applicationId));
  const [open, all] = await Promise.all([editable ? listOpenDemands(id) : [], readAnsweredDemands(id)]);
  const keys = new Set(open.map(({ key }) => key));
  return { id, grid, open, earlier: all.filter(({ key }) => !keys.has(key)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id } = await getApplicationFile(actor, idParam(params.applicationId));
  const open = await listOpenDemands(id);
  return formAction({
    request,
    schema: demandAnswersSchema(open),
    refusals: labelRefusals,
    run: (answers) => answerDemands(actor, id, answers),
    done: () => redirectWithMessage(`/mon-espace/demandes/${id}/reponses`, "Vos réponses sont enregistrées."),
  });
}

function Answers() {
  const { open, grid } = useLoaderData<typeof loader>();
  const defaultValue = Object.fromEntries(open.map(({ key, answer }) => [key, answer?.body ?? ""]));
  const [form, fields] = useForm<Record<string, string>>({ lastResult: useActionData<typeof action>()?.result, defaultValue });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={open.flatMap(({ key }) => fields[key] ?? [])} formErrors={form.errors} />
      {open.map((demand) => (
        <Panel key={demand.key} title={demandTitle(demand, grid)} aside={<Tag tone={demand.answer ? "success" : "warning"}>{demand.answer ? "Répondu" : "À répondre"}</Tag>}>
          <DemandAsked demand={demand} />
          {fields[demand.key] && <TextArea field={fields[demand.key]!} label={<>Ce que j’ai changé<span className="sr">, {demandTitle(demand, grid)}</span></>} hint="Dites où regarder : la réponse, la ligne du plan, le document." />}
        </Panel>
      ))}
      <FormActions>
        <Button>Enregistrer mes réponses</Button>
        <span className="muted sm">Chacune est attendue avant de déposer de nouveau.</span>
      </FormActions>
    </Form>
  );
}

export default function ApplicationDemands() {
  const { id, open, earlier, grid } = useLoaderData<typeof loader>();
  const left = unanswered(open.map((demand) => ({ ...demand, askedAt: new Date(demand.askedAt), answer: demand.answer && { ...demand.answer, answeredAt: new Date(demand.answer.answeredAt) } }))).length;
  const lead = open.length === 0 ? "Rien ne vous est demandé en ce moment." : left === 0 ? "Vous avez répondu à tout." : left === 1 ? "Une demande attend votre réponse." : `${left} demandes attendent votre réponse.`;
  return (
    <ApplicationFrame applicationId={id} title="Ce qu’on vous a demandé" lead={lead}>
      {open.length > 0 && <Answers key={open.map(({ answer }) => answer?.versions ?? 0).join("-")} />}
      {earlier.length > 0 && <AnsweredDemands demands={earlier} grid={grid} empty="" />}
    </ApplicationFrame>
  );
}
