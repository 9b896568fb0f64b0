import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { getEdition } from "~/features/editions/editions.server";
import { bonusGivenCents } from "~/features/grants/award-bonus.server";
import { GrantPage } from "~/features/grants/components/grant-page";
import { GrantState } from "~/features/grants/components/grant-state";
import { findGrantRules } from "~/features/grants/grant-rules.server";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { listTeamGrants } from "~/features/grants/grants.server";
import { listPaymentsToConfirm } from "~/features/grants/instalments.server";
import { openGrants } from "~/features/grants/open-grants.server";
import { winnersOf } from "~/features/results/vote-state.server";
import { formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { KeyFigures } from "~/ui/key-figures";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import { Todo } from "~/ui/todo";

export const meta = pageTitle("Les subventions");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id, name, envelopeCents } = await getEdition(actor, idParam(params.editionId));
  const [grants, waiting, rules, bonusCents, winners] = await Promise.all([listTeamGrants(actor, id), listPaymentsToConfirm(actor, id), findGrantRules(db, id), bonusGivenCents(db, id), winnersOf(db, id)]);
  return { id, name, envelopeCents, grants, waiting, rules, bonusCents, toOpen: winners.filter(({ awardCents }) => awardCents > 0).length - grants.length };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id } = await getEdition(actor, idParam(params.editionId));
  await readForm(request);
  const page = `/equipe/budget-citoyen/${id}/subventions`;
  return sayOrRedirect(page, grantsRefusals, async () => redirectWithMessage(page, `Subventions ouvertes\u00a0: ${await openGrants(actor, id, await winnersOf(db, id))}. Chaque structure reçoit un message.`));
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Opening({ id, rules, toOpen, grants }: Data) {
  const ready = rules !== null && toOpen > 0;
  return (
    <Row>
      {ready && <Form method="post"><Button icon="plus">Ouvrir {toOpen} {toOpen > 1 ? "subventions" : "subvention"}</Button></Form>}
      <ButtonLink to={`/equipe/budget-citoyen/${id}/subventions/reglages`} variant={rules ? "ghost" : "primary"}>{rules ? "Changer les réglages" : "Régler les versements"}</ButtonLink>
      {grants.length > 0 && <TextLink to="/equipe/creneaux/rencontre" icon="calendar">Annoncer une rencontre « Rendre compte »</TextLink>}
    </Row>
  );
}

function Grants({ id, grants }: Data) {
  if (grants.length === 0) return <EmptyState title="Aucune subvention ouverte">Elles s’ouvrent en une fois, quand les résultats du vote sont publiés.</EmptyState>;
  return (
    <Table
      caption="Les subventions de l’édition"
      rows={grants}
      rowKey={(grant) => grant.id}
      columns={[
        { label: "Projet", cell: (grant) => <><TextLink to={`/equipe/budget-citoyen/${id}/subventions/${grant.id}`}>{grant.projectName}</TextLink><br /><span className="muted sm">{grant.organisationName}</span></> },
        { label: "État", cell: (grant) => <GrantState status={grant.status} late={grant.late} /> },
        { label: "Compte rendu", cell: (grant) => formatShortDate(grant.accountDueOn) },
        { label: "Bonus", right: true, cell: (grant) => (grant.bonusCents ? formatEuros(grant.bonusCents) : "—") },
        { label: "Total", right: true, cell: (grant) => formatEuros(grant.totalCents) },
      ]}
    />
  );
}

export default function TeamGrants() {
  const page = useLoaderData<typeof loader>();
  const { id, name, grants, waiting, rules, bonusCents, envelopeCents } = page;
  const path = `/equipe/budget-citoyen/${id}/subventions`;
  const late = grants.filter((grant) => grant.late);
  const todo = [
    ...waiting.map((one) => ({ when: "Versement", title: `Confirmer ${formatEuros(one.cents)} pour ${one.projectName}`, note: `Noté par ${one.recorderName}.`, action: <TextLink to={`${path}/${one.grantId}/versements/${one.instalmentId}`}>Voir<span className="sr"> le versement de {one.projectName}</span></TextLink> })),
    ...late.map((grant) => ({ when: formatShortDate(grant.accountDueOn), late: true, title: `Le compte rendu de ${grant.projectName} manque`, note: grant.organisationName, action: <TextLink to={`${path}/${grant.id}`}>Voir<span className="sr"> {grant.projectName}</span></TextLink> })),
  ];
  return (
    <GrantPage wide crumbs={[{ label: "Équipe", to: "/equipe" }, { label: "Budget citoyen", to: `/equipe/budget-citoyen/${id}` }, { label: "Subventions" }]} title="Les subventions" kicker={name} lead="De la convention au compte rendu. Le Département paie, le site garde la trace.">
      <KeyFigures
        items={[
          { value: formatEuros(grants.reduce((sum, { awardCents }) => sum + awardCents, 0)), label: `attribués sur ${formatEuros(envelopeCents)}` },
          { value: formatEuros(bonusCents), label: rules ? `de bonus Cap ESS sur ${formatEuros(rules.bonusTotalCents)}` : "de bonus Cap ESS" },
          { value: String(late.length), label: late.length > 1 ? "comptes rendus en retard" : "compte rendu en retard" },
        ]}
      />
      <Opening {...page} />
      {todo.length > 0 && <Panel title="À faire"><Todo items={todo} empty="Rien n’attend." /></Panel>}
      <Grants {...page} />
    </GrantPage>
  );
}
