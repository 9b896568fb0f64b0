import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { inviteMandate } from "~/features/committee/invite-mandate.server";
import { mandateSchema } from "~/features/committee/mandate.schemas";
import { getSeatDesk } from "~/features/committee/mandates.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Inviter à siéger");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "seats.manage");
  const { seat } = await getSeatDesk(idParam(params.seatId));
  return { id: seat.id, name: seat.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "seats.manage");
  const seatId = idParam(params.seatId);
  return formAction({
    request,
    schema: mandateSchema,
    refusals: committeeRefusals,
    run: (mandate) => inviteMandate(actor, seatId, mandate),
    done: () => redirectWithMessage(`/equipe/sieges/${seatId}`, "L’invitation est partie par e-mail. Le mandat commence quand la personne l’accepte."),
  });
}

const kinds = [
  { value: "titular", label: "Titulaire", description: "Un seul à la fois par siège." },
  { value: "substitute", label: "Suppléance", description: "Siège quand le titulaire ne peut pas venir." },
];

export default function NewMandate() {
  const seat = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof mandateSchema>>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <Breadcrumb items={[{ label: "Les sièges", to: "/equipe/sieges" }, { label: seat.name, to: `/equipe/sieges/${seat.id}` }, { label: "Inviter" }]} />
      <PageHeading title="Inviter une personne à siéger" size="md" lead={`Pour ${seat.name}. Elle reçoit un lien, accepte le mandat et choisit son mot de passe.`} />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.name, fields.email, fields.kind, fields.startsOn, fields.endsOn]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
        <TextField field={fields.name} label="Prénom et nom" autoComplete="off" />
        <TextField field={fields.email} label="Adresse e-mail" type="email" autoComplete="off" />
        <RadioGroup field={fields.kind} legend="Son mandat" options={kinds} />
        <DateField field={fields.startsOn} label="Premier jour" hint="Si elle accepte plus tard, le mandat commence ce jour-là." />
        <DateField field={fields.endsOn} label="Dernier jour" optional />
        <FormActions>
          <Button>Envoyer l’invitation</Button>
          <TextLink to={`/equipe/sieges/${seat.id}`}>Revenir au siège</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
