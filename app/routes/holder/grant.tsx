import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { NextGatherings } from "~/features/editions/components/next-gatherings";
import { listNextGatherings } from "~/features/events/gatherings.server";
import { DueDay } from "~/features/grants/components/due-day";
import { GrantFigures } from "~/features/grants/components/grant-figures";
import { GrantMilestones } from "~/features/grants/components/grant-milestones";
import { GrantPage, ownGrantPath } from "~/features/grants/components/grant-page";
import { GrantParts } from "~/features/grants/components/grant-parts";
import { GrantState } from "~/features/grants/components/grant-state";
import { canMove, isOver, owesAccount } from "~/features/grants/grant";
import { holderNext } from "~/features/grants/grants.fr";
import { getOwnGrant } from "~/features/grants/grants.server";
import { now } from "~/lib/clock.server";
import { formatDateTime } from "~/lib/dates";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { Aside } from "~/ui/aside";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { Columns } from "~/ui/columns";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Ma subvention");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const grant = await getOwnGrant(actor, idParam(params.grantId));
  return { ...grant, gatherings: isOver(grant.status) ? [] : await listNextGatherings(await now(), 3, ["accountability"]) };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Next({ grant, path }: { grant: Data; path: string }) {
  const { title, text } = holderNext[grant.status]!;
  const asked = grant.accounts[0]?.status === "changes_requested" && grant.status === "account_due" ? grant.accounts[0].decisionReason : null;
  return (
    <Panel title={title}>
      <Stack>
        <p>{text}</p>
        {grant.reason && <p>« {grant.reason} »</p>}
        {asked && <Callout tone="warning" title="L’équipe demande des précisions"><p>{asked}</p></Callout>}
        <Row>
          {grant.conventions.length > 0 && <ButtonLink to={`${path}/convention`} variant={grant.status === "convention_sent" ? "primary" : "ghost"}>{grant.status === "convention_sent" ? "Lire et signer" : "Ma convention"}</ButtonLink>}
          {owesAccount(grant.status) && <ButtonLink to={`${path}/compte-rendu`} variant={grant.status === "account_due" ? "primary" : "ghost"}>Mon compte rendu</ButtonLink>}
        </Row>
      </Stack>
    </Panel>
  );
}

function Bank({ grant, path }: { grant: Data; path: string }) {
  const { bank, commits, status, heldUntil } = grant;
  return (
    <Stack>
      <GrantParts {...grant} />
      {heldUntil && <Callout tone="info" title="Versements suspendus par précaution"><p>Votre compte ou votre représentant vient de changer. Rien ne se verse avant le {formatDateTime(heldUntil)}, sauf si l’équipe vous joint avant.</p></Callout>}
      <Row between>
        <span>{bank ? <>Compte au nom de {bank.accountName}, qui finit par <span className="num">{bank.accountEnd}</span>.</> : "Vous n’avez pas encore indiqué où être payé."}</span>
        {commits && !isOver(status) && <TextLink to={`${path}/compte`}>{bank ? "Changer de compte" : "Indiquer un compte"}</TextLink>}
      </Row>
    </Stack>
  );
}

const Said = (grant: Data) => (
  <Facts
    items={[
      ...(grant.bonusCents ? [{ term: "Bonus Cap ESS", detail: `${formatEuros(grant.bonusCents)}. ${grant.bonusReason}` }] : []),
      { term: "Objet", detail: grant.object },
      { term: "Compte rendu", detail: <DueDay {...grant} /> },
    ]}
  />
);

/** What is asked back. */
function Owed({ reclaims }: Data) {
  const asked = reclaims.find(({ status }) => status === "asked");
  return asked && <Callout tone="warning" title={`${formatEuros(asked.cents)} à rendre`}><p>{asked.reason} Attendez le titre de recette du Département.</p></Callout>;
}

export default function OwnGrant() {
  const grant = useLoaderData<typeof loader>();
  const path = ownGrantPath(grant);
  return (
    <GrantPage wide crumbs={[{ label: "Mon espace", to: "/mon-espace" }, { label: "Ma subvention" }]} title={grant.projectName} kicker={grant.editionName} state={<GrantState status={grant.status} late={grant.late} />}>
      <GrantFigures {...grant} />
      <Columns>
        <Stack gap="lg">
          <Next grant={grant} path={path} />
          <Owed {...grant} />
          <Panel title="Les versements"><Bank grant={grant} path={path} /></Panel>
          <Panel title="Les étapes"><GrantMilestones {...grant} marks={grant.writes && !isOver(grant.status) && grant.status !== "proposed"} /></Panel>
        </Stack>
        <Aside label="La subvention et ses rencontres">
          <Panel title="La subvention"><Said {...grant} /></Panel>
          {grant.gatherings.length > 0 && <Panel title="Les rencontres «&nbsp;Rendre compte&nbsp;»"><NextGatherings gatherings={grant.gatherings} /></Panel>}
        </Aside>
      </Columns>
      <Row>
        {grant.writes && grant.status !== "renounced" && <ButtonLink to={`${path}/label`} variant="ghost">Demander le label avec ce projet</ButtonLink>}
        {grant.commits && canMove(grant.status, "renounce") && <TextLink to={`${path}/renonciation`}>Renoncer à la subvention</TextLink>}
      </Row>
    </GrantPage>
  );
}
