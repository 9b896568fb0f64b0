import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { noticeLevels, noticeStates } from "~/features/content/notice";
import { pageTitle } from "~/features/content/content";
import { contentRefusals } from "~/features/content/content.fr";
import { noticeSchema, type NoticeForm } from "~/features/content/content.schemas";
import { listNotices, writeNotice } from "~/features/content/notices.server";
import { now } from "~/lib/clock.server";
import { formatDateTime, formatTime, parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { DateField } from "~/ui/date-field";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { RadioGroup } from "~/ui/radio-group";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Le bandeau");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "content.write");
  const at = await now();
  return { notices: await listNotices(actor), formToken: randomUUID(), today: parisDay(at), time: formatTime(at) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "content.write");
  return formAction({
    request, schema: noticeSchema, refusals: contentRefusals,
    run: (input) => writeNotice(actor, input),
    done: () => redirectWithMessage("/equipe/bandeau", "Le bandeau est enregistré."),
  });
}

function Writing() {
  const { formToken, today, time } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<NoticeForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { level: "info", fromDay: today, fromTime: time, toDay: today, toTime: "23 h 59" } });
  const { level, body, fromDay, fromTime, toDay, toTime } = fields;
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[level, body, fromDay, fromTime, toDay, toTime]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <input type="hidden" name="formToken" value={formToken} />
      <TextArea field={body} label="Le message" rows={3} hint="Une ou deux phrases : ce qui se passe, ce que cela change, jusqu’à quand." />
      <RadioGroup field={level} legend="Ton" row options={Object.entries(noticeLevels).map(([value, label]) => ({ value, label }))} />
      <div className="row"><DateField field={fromDay} label="Du" /><TextField field={fromTime} label={<>à<span className="sr">, heure du début</span></>} autoComplete="off" /></div>
      <div className="row"><DateField field={toDay} label="Jusqu’au" min={today} /><TextField field={toTime} label={<>à<span className="sr">, heure de la fin</span></>} autoComplete="off" /></div>
      {body.value && <div role="status"><p className="muted sm">Il se lira ainsi&nbsp;:</p><Callout tone={level.value === "warning" ? "warning" : "info"}><p className="pre-line">{body.value}</p></Callout></div>}
      <FormActions><Button>Afficher ce bandeau</Button></FormActions>
    </Form>
  );
}

export default function TeamNotice() {
  const { notices } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Le bandeau" }]} />
        <PageHeading title="Le bandeau" size="md" lead="Un message en haut de toutes les pages, du don au vote. Il paraît et s’efface à l’heure dite." />
        <Panel title="Écrire un bandeau"><Writing /></Panel>
        {notices.length === 0 && <EmptyState title="Aucun bandeau jusqu’ici"><p>Le site va bien&nbsp;: c’est son état normal.</p></EmptyState>}
        {notices.map(({ id, level, body, state, startsAt, endsAt, writtenByName }) => (
          <Panel key={id} title={`Du ${formatDateTime(startsAt)} au ${formatDateTime(endsAt)}`} aside={<Tag tone={noticeStates[state].tone}>{noticeStates[state].label}</Tag>}>
            <Stack>
              <Callout tone={level}><p className="pre-line">{body}</p></Callout>
              <Row between>
                <span className="muted sm">Écrit par {writtenByName}</span>
                {(state === "shown" || state === "coming") && <Form method="post" action={`/equipe/bandeau/${id}/retrait`}><Button variant="ghost" small>Retirer<span className="sr"> le bandeau {body.slice(0, 40)}</span></Button></Form>}
              </Row>
            </Stack>
          </Panel>
        ))}
      </Stack>
    </Section>
  );
}
