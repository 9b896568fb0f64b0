import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { noteRelayResult } from "~/features/support/note-relay.server";
import { relayOutcomes } from "~/features/support/support";
import { outcomeWords, supportRefusals } from "~/features/support/support.fr";
import { resultSchema } from "~/features/support/support.schemas";
import { getRelay, getSupported } from "~/features/support/support-page.server";
import { formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Ce qu’a donné un relais");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  return getRelay(actor, idParam(params.projectId), idParam(params.relayId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id } = await getSupported(actor, idParam(params.projectId));
  const relayId = idParam(params.relayId);
  return formAction({
    request,
    schema: resultSchema,
    refusals: supportRefusals,
    run: (input) => noteRelayResult(actor, id, relayId, input),
    done: () => redirectWithMessage(`/equipe/accompagnement/${id}`, "Le résultat est noté."),
  });
}

type Fields = { outcome: string; note: string; url: string };

export default function SupportRelay() {
  const { project, relay } = useLoaderData<typeof loader>();
  const defaultValue = { outcome: relay.result?.outcome ?? "", note: relay.result?.note ?? "", url: relay.result?.url ?? "" };
  const [form, { outcome, note, url }] = useForm<Fields>({ lastResult: useActionData<typeof action>()?.result, defaultValue });
  return (
    <Section narrow tight>
      <PageHeading title="Ce que le relais a donné" size="md" kicker={project.name} lead={`${relay.name}, prévenu le ${formatShortDate(relay.toldOn)}.`} />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[outcome, note, url]} formErrors={form.errors} />
        <RadioGroup field={outcome} legend="Résultat" options={relayOutcomes.map((value) => ({ value, label: outcomeWords[value].label }))} />
        <TextArea field={note} label="En une phrase" optional rows={3} />
        <TextField field={url} type="url" label="L’adresse de ce qui est paru" optional autoComplete="off" />
        <FormActions>
          <Button>Noter le résultat</Button>
          <TextLink to={`/equipe/accompagnement/${project.id}`}>Revenir au projet</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
