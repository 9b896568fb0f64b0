import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { actingSeat } from "~/features/committee/seats.server";
import { DetectedLinks } from "~/features/committee/components/interest-list";
import { pageTitle } from "~/features/content/content";
import { getCommitteeInitiative, listForCommittee, nextAwaited } from "~/features/initiatives/committee-initiatives.server";
import { InitiativeDecisionPanel } from "~/features/initiatives/components/initiative-decision";
import { InitiativeOpinionForm } from "~/features/initiatives/components/initiative-opinion-form";
import { InitiativeReading } from "~/features/initiatives/components/initiative-reading";
import { InitiativeTag } from "~/features/initiatives/components/initiative-tag";
import { SeatsSaid } from "~/features/initiatives/components/seats-said";
import { findDecision } from "~/features/initiatives/decisions.server";
import { readEdition } from "~/features/initiatives/edition-facts.server";
import { giveInitiativeOpinion } from "~/features/initiatives/give-initiative-opinion.server";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { opinionSchema } from "~/features/initiatives/opinion.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Callout } from "~/ui/callout";
import { Columns } from "~/ui/columns";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Une initiative à lire");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.read");
  const item = await getCommitteeInitiative(actor, idParam(params.initiativeId));
  const [{ criteria }, lines, decision] = [await readEdition(db, item.editionId), await listForCommittee(actor, item.editionId), await findDecision(item.id)];
  const at = lines.findIndex(({ id }) => id === item.id);
  return { item, criteria, decision, before: lines[at - 1]?.id ?? null, after: lines[at + 1]?.id ?? null, position: at + 1, total: lines.length };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const { id, editionId } = await getCommitteeInitiative(actor, idParam(params.initiativeId));
  const act = { initiativeId: id, seatId: actingSeat(actor, request) };
  return formAction({
    request,
    schema: opinionSchema((await readEdition(db, editionId)).criteria),
    refusals: initiativesRefusals,
    run: (input) => giveInitiativeOpinion(actor, act, input),
    done: async () => {
      const next = nextAwaited(await listForCommittee(actor, editionId), id);
      return next ? redirectWithMessage(`/comite/initiatives/${next}`, "Votre avis est enregistré. Voici l’initiative suivante.") : redirectWithMessage("/comite/initiatives", "Votre avis est enregistré. Votre siège s’est prononcé sur toutes les initiatives.");
    },
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const Turning = ({ before, after }: Pick<Data, "before" | "after">) => (
  <Row>
    {before && <TextLink to={`/comite/initiatives/${before}`}>La précédente</TextLink>}
    {after && <TextLink to={`/comite/initiatives/${after}`} icon="right">La suivante</TextLink>}
    <TextLink to="/comite/initiatives">Toutes</TextLink>
  </Row>
);

export default function CommitteeInitiative() {
  const { item, criteria, decision, position, total, ...turns } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const { id, title, status, version, own, recusal } = item;
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Le comité", to: "/comite" }, { label: "Budget citoyen", to: "/comite/initiatives" }, { label: title }]} />
        <PageHeading title={title} kicker={`Initiative ${position} sur ${total}`} size="md" lead={version?.content.summary}>
          <Row><InitiativeTag status={status} /></Row>
          <Turning {...turns} />
        </PageHeading>
        {recusal && status === "checked" && <Callout title="Votre siège s’est récusé">Le dossier et les avis ne vous sont plus montrés jusqu’à la décision.</Callout>}
        <Columns shape="text">
          {version ? <InitiativeReading content={version.content} /> : <div />}
          <Aside label="L’avis du comité">
            {status === "checked" && own && (
              <Panel title={`L’avis de votre siège\u00a0: ${own.name}`}>
                <InitiativeOpinionForm key={id} id={id} seatId={own.id} criteria={criteria} said={own.said} lastResult={lastResult} />
              </Panel>
            )}
            <DetectedLinks links={item.detected} />
            {decision && <InitiativeDecisionPanel decision={decision} />}
            {item.seats.length > 0 && <SeatsSaid seats={item.seats} />}
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
