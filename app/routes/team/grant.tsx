import type { LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { DueDay } from "~/features/grants/components/due-day";
import { GrantFigures } from "~/features/grants/components/grant-figures";
import { GrantMilestones } from "~/features/grants/components/grant-milestones";
import { GrantPage, teamGrantPath } from "~/features/grants/components/grant-page";
import { GrantParts } from "~/features/grants/components/grant-parts";
import { GrantState } from "~/features/grants/components/grant-state";
import { basisWords, canMove, conventionReference, owesAccount } from "~/features/grants/grant";
import { getTeamGrant, type WholeGrant } from "~/features/grants/grants.server";
import { formatDateTime, formatShortDate } from "~/lib/dates";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Aside } from "~/ui/aside";
import { Callout } from "~/ui/callout";
import { Columns } from "~/ui/columns";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Une subvention");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  return getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
}

type Props = { grant: SerializeFrom<WholeGrant>; path: string };

function Gestures({ grant: { status, accounts, conventions, reclaims }, path }: Props) {
  const [convention] = conventions;
  return (
    <Row>
      {status === "proposed" && <ButtonLink to={`${path}/convention`} variant="primary">Préparer la convention</ButtonLink>}
      {status === "proposed" && <Form method="post" action={`${path}/convention/envoi`}><Button variant="ghost">Envoyer la convention à signer</Button></Form>}
      {status === "proposed" && <ButtonLink to={`${path}/cap-ess`} variant="ghost">Bonus Cap ESS</ButtonLink>}
      {status === "convention_sent" && convention?.signedOn && <ButtonLink to={`${path}/contresignature`} variant="primary">Noter la signature du Département</ButtonLink>}
      {canMove(status, "take_back") && <ButtonLink to={`${path}/convention/reprise`} variant="ghost">Reprendre la convention</ButtonLink>}
      {accounts.length > 0 && <ButtonLink to={`${path}/compte-rendu`} variant={status === "account_given" ? "primary" : "ghost"}>{status === "account_given" ? "Examiner le compte rendu" : "Lire le compte rendu"}</ButtonLink>}
      {(canMove(status, "reclaim") || reclaims.length > 0) && <ButtonLink to={`${path}/reprise`} variant="ghost">Argent à rendre</ButtonLink>}
      {owesAccount(status) && <ButtonLink to={`${path}/echeance`} variant="ghost">Déplacer le compte rendu</ButtonLink>}
      {canMove(status, "cancel") && <ButtonLink to={`${path}/annulation`} variant="ghost">Annuler</ButtonLink>}
    </Row>
  );
}

function Money({ grant, path }: Props) {
  const { bank, heldUntil } = grant;
  return (
    <Stack>
      <GrantParts {...grant} path={path} />
      {heldUntil && <Callout tone="warning" title="Versements suspendus"><p>Le compte ou le représentant de la structure vient de changer. Rien ne se verse avant le {formatDateTime(heldUntil)}, sauf si l’équipe a vérifié par téléphone.</p></Callout>}
      {bank ? (
        <Row between>
          <span>Compte au nom de {bank.accountName}, qui finit par <span className="num">{bank.accountEnd}</span>.</span>
          {bank.isKnown && <TextLink to={`${path}/compte`}>Voir l’IBAN</TextLink>}
        </Row>
      ) : <p className="muted">La structure n’a pas encore indiqué où être payée.</p>}
    </Stack>
  );
}

function Conventions({ grant: { id, year, number, conventions } }: Props) {
  return (
    <Facts
      items={conventions.map((one) => ({
        term: conventionReference({ year, number, version: one.number }),
        detail: (
          <>
            <TextLink to={`/subventions/${id}/conventions/${one.number}`} reloadDocument icon="download">Télécharger le PDF</TextLink>
            <span className="fact-note">Envoyée le {formatShortDate(one.sentAt)}{one.withdrawnAt && ", reprise depuis"}.</span>
            {one.signedOn && <span className="fact-note">Signée par {one.signedName}, {one.signedPosition}, le {formatShortDate(one.signedOn)}.</span>}
            {one.countersignedOn && <span className="fact-note">Signée pour le Département par {one.countersignedName}, le {formatShortDate(one.countersignedOn)}.</span>}
            {one.signedCopyFileId && <span className="fact-note"><TextLink to={`/subventions/${id}/fichiers/${one.signedCopyFileId}`} reloadDocument icon="download">La copie signée</TextLink></span>}
            <span className="fact-note muted">Empreinte {one.sha256.slice(0, 16)}…</span>
          </>
        ),
      }))}
    />
  );
}

const Said = (grant: Props["grant"]) => (
  <Facts
    items={[
      ...(grant.bonusCents ? [{ term: "Bonus Cap ESS", detail: `${formatEuros(grant.bonusCents)}. ${grant.bonusReason}` }] : []),
      { term: "D’où vient le montant", detail: basisWords[grant.basis as keyof typeof basisWords] },
      { term: "Objet", detail: grant.object },
      { term: "Compte rendu", detail: <DueDay {...grant} /> },
    ]}
  />
);

export default function TeamGrant() {
  const grant = useLoaderData<typeof loader>();
  const path = teamGrantPath(grant);
  return (
    <GrantPage wide crumbs={[{ label: "Équipe", to: "/equipe" }, { label: "Subventions", to: `/equipe/budget-citoyen/${grant.editionId}/subventions` }, { label: grant.projectName }]} title={grant.projectName} kicker={`${grant.editionName}, ${grant.organisationName}`} state={<GrantState status={grant.status} late={grant.late} />}>
      <GrantFigures {...grant} />
      <Gestures grant={grant} path={path} />
      {grant.reason && <Callout tone="info" title="Pourquoi elle a pris fin"><p>{grant.reason}</p></Callout>}
      <Columns>
        <Stack gap="lg">
          <Panel title="Les versements"><Money grant={grant} path={path} /></Panel>
          <Panel title="Les étapes"><GrantMilestones {...grant} /></Panel>
        </Stack>
        <Aside label="La subvention et sa convention">
          <Panel title="La subvention"><Said {...grant} /></Panel>
          {grant.conventions.length > 0 && <Panel title="La convention"><Conventions grant={grant} path={path} /></Panel>}
        </Aside>
      </Columns>
    </GrantPage>
  );
}
