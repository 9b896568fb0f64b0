import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { roleMay } from "~/features/accounts/organisation-roles";
import { pageTitle } from "~/features/content/content";
import { isOpen } from "~/features/label/application";
import { labelRefusals } from "~/features/label/application.fr";
import { getApplicationFile } from "~/features/label/applications.server";
import { attestationRequestSchema } from "~/features/label/attestation.schemas";
import { ApplicationFrame } from "~/features/label/components/application-frame";
import { AttestationList } from "~/features/label/components/attestation-list";
import { requestAttestation } from "~/features/label/request-attestation.server";
import { kindName } from "~/features/partners/partner.fr";
import { listPartners } from "~/features/projects/partners.server";
import { intermediary } from "~/features/territory/current.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Select } from "~/ui/select";

export const meta = pageTitle("Attestation d’un partenaire");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, status, role, attestations } = await getApplicationFile(actor, idParam(params.applicationId));
  const given = new Set(attestations.filter((one) => one.status === "given").map(({ partnerId }) => partnerId));
  const partners = (await listPartners()).filter((partner) => !given.has(partner.id));
  return { id, open: isOpen(status) && roleMay(role, "write"), attestations, team: intermediary(), partners: partners.map(({ id: value, name, kind }) => ({ value, label: `${name} (${kindName(kind)})` })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id: applicationId } = await getApplicationFile(actor, idParam(params.applicationId));
  return formAction({
    request,
    schema: attestationRequestSchema,
    refusals: labelRefusals,
    run: ({ partnerId }) => requestAttestation(actor, applicationId, partnerId),
    done: () => redirectWithMessage(`/mon-espace/demandes/${applicationId}/attestation`, "Votre demande est partie. Le partenaire répond par un lien à lui."),
  });
}

function AskForm() {
  const { partners } = useLoaderData<typeof loader>();
  const [form, { partnerId }] = useForm<{ partnerId: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[partnerId]} formErrors={form.errors} />
      <Select field={partnerId} label="Partenaire" hint="Choisir un partenaire déjà sollicité lui envoie un nouveau lien, une fois par jour au plus ; l’ancien ne s’ouvre plus. Un partenaire qui a décliné peut être sollicité à nouveau." options={partners} placeholder="Choisissez" />
      <FormActions>
        <Button icon="mail">Demander l’attestation</Button>
      </FormActions>
    </Form>
  );
}

function Withdrawal({ to, partnerName }: { to: string; partnerName: string }) {
  return (
    <Form method="post" action={to}>
      <Button variant="ghost" small icon="trash">
        Retirer la demande<span className="sr"> faite à {partnerName}</span>
      </Button>
    </Form>
  );
}

function NotListed() {
  const { email, phone } = useLoaderData<typeof loader>().team;
  return (
    <p className="muted">
      Votre partenaire n’est pas dans la liste&nbsp;? Écrivez à l’équipe du label (<a href={`mailto:${email}`}>{email}</a>, {phone})&nbsp;: elle l’ajoute.
    </p>
  );
}

export default function ApplicationAttestation() {
  const { id, open, attestations, partners } = useLoaderData<typeof loader>();
  return (
    <ApplicationFrame applicationId={id} title="Attestation d’un partenaire" lead="Un partenaire prescrit, soutient ou suit votre projet, et le dit lui-même au comité. Il peut aussi décliner.">
      <Panel title="Les réponses">
        <AttestationList
          attestations={attestations}
          empty="Aucun partenaire sollicité pour l’instant."
          {...(open && { action: (one) => one.status === "requested" && <Withdrawal to={`/mon-espace/demandes/${id}/attestation/${one.id}/retrait`} partnerName={one.partnerName} /> })}
        />
      </Panel>
      {open && (
        <Panel title="Solliciter un partenaire">
          {partners.length > 0 && <AskForm key={attestations.length} />}
          <NotListed />
        </Panel>
      )}
    </ApplicationFrame>
  );
}
