import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { listPartners } from "~/features/projects/partners.server";
import { noteRelay } from "~/features/support/note-relay.server";
import { relayKinds } from "~/features/support/support";
import { relayKindWords, supportRefusals } from "~/features/support/support.fr";
import { relaySchema } from "~/features/support/support.schemas";
import { getSupported } from "~/features/support/support-page.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
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
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Noter un relais");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id, name } = await getSupported(actor, idParam(params.projectId));
  const [partners, at] = await Promise.all([listPartners(), now()]);
  return { id, name, partners, today: parisDay(at) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id } = await getSupported(actor, idParam(params.projectId));
  return formAction({
    request,
    schema: relaySchema,
    refusals: supportRefusals,
    run: (input) => noteRelay(actor, id, input),
    done: () => redirectWithMessage(`/equipe/accompagnement/${id}`, "Le relais est noté."),
  });
}

type Fields = { kind: string; partnerId: string; name: string; toldOn: string; what: string };

export default function SupportRelayNew() {
  const { id, name: project, partners, today } = useLoaderData<typeof loader>();
  const [form, { kind, partnerId, name, toldOn, what }] = useForm<Fields>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { kind: "media", toldOn: today } });
  return (
    <Section narrow tight>
      <PageHeading title="Noter un relais" size="md" kicker={project} lead="Qui a été prévenu du projet pour en parler autour de lui. Le porteur le lit." />
      <Form method="post" className="form support-relay" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[kind, partnerId, name, toldOn, what]} formErrors={form.errors} />
        <RadioGroup field={kind} legend="Qui est-ce&nbsp;?" row options={relayKinds.map((value) => ({ value, label: relayKindWords[value] }))} />
        <Select field={partnerId} label="Le partenaire" placeholder="Choisir" className="a-partner" options={partners.map(({ id: value, name: label }) => ({ value, label }))} />
        <TextField field={name} label="Son nom" autoComplete="off" hint="Pour une commune, par exemple «&nbsp;62400 Béthune&nbsp;»." className="any-name" />
        <DateField field={toldOn} label="Prévenu quel jour&nbsp;?" max={today} />
        <TextArea field={what} label="Ce qui lui a été proposé" optional rows={3} />
        <FormActions>
          <Button>Noter le relais</Button>
          <TextLink to={`/equipe/accompagnement/${id}`}>Revenir au projet</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
