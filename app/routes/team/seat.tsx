import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { MandateHistory, OpenInvitations } from "~/features/committee/components/mandate-history";
import { linkSeatPartner } from "~/features/committee/link-seat-partner.server";
import { seatPartnerSchema } from "~/features/committee/mandate.schemas";
import { getSeatDesk } from "~/features/committee/mandates.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Columns } from "~/ui/columns";
import { ErrorSummary } from "~/ui/error-summary";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Un siège du comité");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "seats.manage");
  return getSeatDesk(idParam(params.seatId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "seats.manage");
  const seatId = idParam(params.seatId);
  return formAction({
    request,
    schema: seatPartnerSchema,
    refusals: committeeRefusals,
    run: ({ partnerId }) => linkSeatPartner(actor, seatId, partnerId),
    done: () => redirectWithMessage(`/equipe/sieges/${seatId}`, "Le partenaire de ce siège est enregistré."),
  });
}

function PartnerForm() {
  const { seat, partners } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ partnerId: string }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { partnerId: seat.partnerId ?? "" } });
  const options = [{ value: "", label: "Aucun" }, ...partners.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.partnerId]} formErrors={form.errors} />
      <Select field={fields.partnerId} label="Partenaire" hint="Quand ce partenaire atteste un projet, ce siège ne se prononce pas sur le critère 4." options={options} />
      <Button variant="ghost">Enregistrer</Button>
    </Form>
  );
}

export default function TeamSeat() {
  const { seat } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les sièges", to: "/equipe/sieges" }, { label: seat.name }]} />
        <PageHeading title={seat.name} size="md">
          <p><ButtonLink to={`/equipe/sieges/${seat.id}/mandats/nouveau`} icon="plus">Inviter une personne à siéger</ButtonLink></p>
        </PageHeading>
        <Columns>
          <Panel title="Les mandats">
            <OpenInvitations seat={seat} />
            <MandateHistory mandates={seat.mandates} />
          </Panel>
          <Aside label="Le partenaire du siège">
            <Panel title="Ce siège est aussi…"><PartnerForm /></Panel>
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
