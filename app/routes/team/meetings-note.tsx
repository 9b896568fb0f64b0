import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { noteSchema } from "~/features/committee/committee.schemas";
import { CommitteeItemHeading } from "~/features/committee/components/committee-item-heading";
import { getExamination } from "~/features/committee/examinations.server";
import { readNoteBody, writeExaminationNote } from "~/features/committee/write-examination-note.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Section } from "~/ui/section";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Note pour le comité");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { content, kind, heldAt, meetingId, position, closed, decision, id } = await getExamination(await requireActor(request, "meeting.prepare"), idParam(params.examinationId));
  return { item: { content, kind, heldAt, meetingId, position, closed, decision }, body: await readNoteBody(id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "meeting.prepare");
  return formAction({
    request,
    schema: noteSchema,
    refusals: committeeRefusals,
    run: ({ body }) => writeExaminationNote(actor, idParam(params.examinationId), body),
    done: () => redirectWithMessage(`/equipe/seances/${idParam(params.meetingId)}`, "La note est enregistrée. Les sièges la lisent dans le dossier de séance."),
  });
}

export default function Note() {
  const { item, body } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ body: string }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { body } });
  return (
    <Section narrow tight>
      <CommitteeItemHeading item={item} title={`Note sur « ${item.content.project.name} »`} />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.body]} formErrors={form.errors} />
        <TextArea field={fields.body} label="Ce que l’équipe dit au comité" hint="Les six sièges la lisent dans le dossier de séance. Chaque version est gardée." rows={8} />
        <FormActions>
          <Button>Enregistrer la note</Button>
          <TextLink to={`/equipe/seances/${item.meetingId}`}>Revenir à l’ordre du jour</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
