import type { LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { ComplaintState } from "~/features/complaints/components/complaint-state";
import { ComplaintThread } from "~/features/complaints/components/complaint-thread";
import { canMove, isOpen } from "~/features/complaints/complaint";
import { channelWords, outcomeWords, subjectWords } from "~/features/complaints/complaints.fr";
import { getTeamComplaint, type TeamComplaint } from "~/features/complaints/complaints.server";
import { pageTitle } from "~/features/content/content";
import { listTeam } from "~/features/enquiries/enquiries.server";
import { formatShortDate } from "~/lib/dates";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { Columns } from "~/ui/columns";
import { Facts } from "~/ui/facts";
import { plainField } from "~/ui/field-like";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Une réclamation");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "complaint.handle");
  return { complaint: await getTeamComplaint(actor, idParam(params.complaintId)), team: await listTeam() };
}

type Props = { complaint: SerializeFrom<TeamComplaint>; path: string };

const Move = ({ path, verb, label }: { path: string; verb: "take" | "close" | "reopen"; label: string }) => (
  <Form method="post" action={`${path}/etape`}><input type="hidden" name="verb" value={verb} /><Button variant="ghost">{label}</Button></Form>
);

function Gestures({ complaint: { status, acknowledgeBy, forgottenAt }, path }: Props) {
  if (forgottenAt) return <Callout title="Ses mots sont effacés"><p>Close depuis cinq ans&nbsp;: le registre ne garde que sa ligne.</p></Callout>;
  return (
    <Stack>
      {acknowledgeBy && <Callout tone="warning" title={`Accusé de réception à envoyer avant le ${formatShortDate(acknowledgeBy)} au soir`}><TextLink to={`${path}/accuse-de-reception`}>Noter qu’il est parti</TextLink></Callout>}
      <Row>
        {canMove(status, "answer") && <ButtonLink to={`${path}/reponse`}>Répondre</ButtonLink>}
        {canMove(status, "take") && <Move path={path} verb="take" label="Prendre en charge" />}
        <ButtonLink to={`${path}/note`} variant="ghost">Écrire une note</ButtonLink>
        {canMove(status, "close") && <Move path={path} verb="close" label="Clore" />}
        {canMove(status, "reopen") && <Move path={path} verb="reopen" label="Rouvrir" />}
      </Row>
    </Stack>
  );
}

const factsOf = ({ channel, receivedOn, answerBy, status, outcome, name, email, postalAddress }: Props["complaint"]) => [
  { term: "Qui", detail: name ?? "Effacé" },
  ...(email ? [{ term: "E-mail", detail: <a href={`mailto:${email}`}>{email}</a> }] : []),
  ...(postalAddress ? [{ term: "Adresse", detail: postalAddress }] : []),
  { term: "Arrivée par", detail: channelWords[channel] },
  { term: "Reçue le", detail: formatShortDate(receivedOn) },
  isOpen(status) ? { term: "Réponse pour le", detail: formatShortDate(answerBy) } : { term: "Suite donnée", detail: outcome ? outcomeWords[outcome] : "—" },
];

export default function TeamComplaintPage() {
  const { complaint, team } = useLoaderData<typeof loader>();
  const { id, reference, subject, status, late, gift, ownerAccountId, name, body, messages } = complaint;
  const path = `/equipe/reclamations/${id}`;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Réclamations", to: "/equipe/reclamations" }, { label: reference }]} />
        <PageHeading title={subjectWords[subject]} size="md" kicker={`Réclamation ${reference}`}><ComplaintState status={status} late={late} /></PageHeading>
        <Columns>
          <Stack gap="lg">
            <Gestures complaint={complaint} path={path} />
            {body && <ComplaintThread body={body} messages={messages.filter((message) => message.body)} you={name ?? "La personne"} />}
          </Stack>
          <Aside label="Ce que dit le registre">
            <Panel title="Au registre"><Facts items={factsOf(complaint)} /></Panel>
            {gift && <Panel title="Le don"><p>{formatEuros(gift.amountCents)} à {gift.projectName}, porté par {gift.organisationName}.</p><TextLink to={gift.teamPath}>Voir ce don</TextLink></Panel>}
            <Panel title="Qui s’en occupe">
              <Form method="post" action={`${path}/responsable`} className="form">
                <Select field={plainField({ name: "owner", value: ownerAccountId ?? "" })} label="Personne de l’équipe" options={team.map(({ accountId, name: of }) => ({ value: accountId, label: of }))} placeholder="Choisir" />
                <div><Button variant="ghost" small>Confier</Button></div>
              </Form>
            </Panel>
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
