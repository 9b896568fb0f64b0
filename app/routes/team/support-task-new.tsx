import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { addTask } from "~/features/support/add-task.server";
import { ownerWords, supportRefusals } from "~/features/support/support.fr";
import { taskSchema } from "~/features/support/support.schemas";
import { getSupported } from "~/features/support/support-page.server";
import { taskOwners } from "~/features/support/tasks";
import "~/features/support/components/support.css";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Ajouter une tâche");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id, name } = await getSupported(actor, idParam(params.projectId));
  return { id, name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id } = await getSupported(actor, idParam(params.projectId));
  return formAction({
    request,
    schema: taskSchema,
    refusals: supportRefusals,
    run: (input) => addTask(actor, id, input),
    done: () => redirectWithMessage(`/equipe/accompagnement/${id}`, "La tâche est ajoutée."),
  });
}

type Fields = { title: string; owner: string; anchor: string; dueOn: string; days: string; side: string };

const anchors = [
  { value: "day", label: "Un jour précis" },
  { value: "launch", label: "Par rapport à l’ouverture de la campagne" },
  { value: "end", label: "Par rapport à sa fin" },
];
const sides = [{ value: "before", label: "avant" }, { value: "after", label: "après" }];

export default function SupportTaskNew() {
  const { id, name } = useLoaderData<typeof loader>();
  const [form, { title, owner, anchor, dueOn, days, side }] = useForm<Fields>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { owner: "team", anchor: "day", side: "before" } });
  return (
    <Section narrow tight>
      <PageHeading title="Ajouter une tâche" size="md" kicker={name} lead="Le porteur la voit aussi, et coche les siennes." />
      <Form method="post" className="form support-task" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[title, owner, anchor, dueOn, days, side]} formErrors={form.errors} />
        <TextField field={title} label="Quoi&nbsp;?" autoComplete="off" hint="Par exemple : relire les contreparties." />
        <RadioGroup field={owner} legend="Qui s’en charge&nbsp;?" row options={taskOwners.map((value) => ({ value, label: ownerWords[value] }))} />
        <RadioGroup field={anchor} legend="Pour quand&nbsp;?" options={anchors} />
        <DateField field={dueOn} label="Quel jour&nbsp;?" className="on-a-day" />
        <TextField field={days} label="Combien de jours&nbsp;?" inputMode="numeric" autoComplete="off" hint="0 pour le jour même." className="around" />
        <Select field={side} label="Avant ou après&nbsp;?" options={sides} className="around" />
        <FormActions>
          <Button>Ajouter</Button>
          <TextLink to={`/equipe/accompagnement/${id}`}>Revenir au projet</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
