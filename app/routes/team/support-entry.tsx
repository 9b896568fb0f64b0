import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { EntryFields, type EntryFieldNames } from "~/features/support/components/entry-fields";
import { listEarlier } from "~/features/support/entries.server";
import { durationWords, kindWords, supportRefusals } from "~/features/support/support.fr";
import { entrySchema } from "~/features/support/support.schemas";
import { getEntry, getSupported, listVersions } from "~/features/support/support-page.server";
import { correctEntry } from "~/features/support/write-entry.server";
import { now } from "~/lib/clock.server";
import { formatDateTime, formatShortDate, parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Corriger une ligne du journal");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { project, entry } = await getEntry(actor, idParam(params.projectId), idParam(params.entryId));
  const [versions, earlier, at] = await Promise.all([listVersions(project.id), listEarlier(entry.id), now()]);
  return { project, entry, versions, earlier, today: parisDay(at) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id } = await getSupported(actor, idParam(params.projectId));
  const entryId = idParam(params.entryId);
  return formAction({
    request,
    schema: entrySchema,
    refusals: supportRefusals,
    run: (input) => correctEntry(actor, id, entryId, input),
    done: () => redirectWithMessage(`/equipe/accompagnement/${id}`, "La ligne est corrigée."),
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const valuesOf = ({ kind, happenedOn, withWhom, minutes, text, isPrivate }: Data["entry"], versionId: string | undefined): Partial<EntryFieldNames> => ({
  kind, text, on: happenedOn, withWhom: withWhom ?? "", minutes: minutes ? durationWords(minutes) : "", isPrivate: isPrivate ? "yes" : "no", campaignVersionId: versionId ?? "",
});

function Earlier({ earlier }: Pick<Data, "earlier">) {
  if (earlier.length === 0) return null;
  return (
    <Panel title="Ce qu’elle disait avant">
      <LinedList>
        {earlier.map(({ id, text, happenedOn, writtenAt, byName }) => (
          <li key={id}>
            <p className="support-text">{text}</p>
            <p className="muted sm">Au {formatShortDate(happenedOn)}, écrit par {byName} le {formatDateTime(writtenAt)}</p>
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}

export default function SupportEntry() {
  const { project, entry, versions, earlier, today } = useLoaderData<typeof loader>();
  const read = versions.find(({ number }) => number === entry.versionNumber)?.id;
  const [form, fields] = useForm<EntryFieldNames>({ lastResult: useActionData<typeof action>()?.result, defaultValue: valuesOf(entry, read) });
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading title="Corriger la ligne" size="md" kicker={`${project.name}, ${kindWords[entry.kind].toLowerCase()} du ${formatShortDate(entry.happenedOn)}`} lead="La nouvelle ligne prend sa place. L’ancienne reste lisible ici, par l’équipe seule." />
        <Form method="post" className="form support-entry" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={Object.values(fields)} formErrors={form.errors} />
          <EntryFields fields={fields} versions={versions} today={today} />
          <FormActions>
            <Button>Corriger</Button>
            <TextLink to={`/equipe/accompagnement/${project.id}`}>Revenir au projet</TextLink>
          </FormActions>
        </Form>
        <Panel title="Elle n’a rien à faire ici&nbsp;?">
          <p>Retirée, la ligne ne paraît plus et ne compte plus dans le temps passé.</p>
          <Form method="post" action={`/equipe/accompagnement/${project.id}/journal/${entry.id}/retrait`}>
            <Button variant="ghost" small>Retirer la ligne</Button>
          </Form>
        </Panel>
        <Earlier earlier={earlier} />
      </Stack>
    </Section>
  );
}
