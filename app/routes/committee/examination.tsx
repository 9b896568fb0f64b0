import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { opinionSchema } from "~/features/committee/committee.schemas";
import { CommitteeItemHeading } from "~/features/committee/components/committee-item-heading";
import { CommitteeItemMain } from "~/features/committee/components/committee-item-main";
import { CommitteeItemSide } from "~/features/committee/components/committee-item-side";
import { entitledCriteria } from "~/features/committee/entitled.server";
import { getExamination } from "~/features/committee/examinations.server";
import { giveOpinion } from "~/features/committee/give-opinion.server";
import { actingSeat } from "~/features/committee/seats.server";
import { AnsweredConditions } from "~/features/label/components/answered-demands";
import { listConditionsBefore } from "~/features/label/demands.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { fromPhone } from "~/features/committee/from-phone";
import { EarlierDecision } from "~/features/committee/components/earlier-decision";
import { findEarlierDecision } from "~/features/committee/earlier-decision.server";
import { OpinionVersions } from "~/features/committee/components/opinion-versions";
import { listOpinionVersions } from "~/features/committee/opinion-versions.server";
import { Columns } from "~/ui/columns";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Examen d’une demande");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.read");
  const item = await getExamination(actor, idParam(params.examinationId));
  const [versions, conditions] = await Promise.all([listOpinionVersions(actor, item.id), item.mine?.recusal ? [] : listConditionsBefore(item.applicationId, item.submittedAt)]);
  const earlier = item.mine?.recusal ? null : await findEarlierDecision(item.id);
  return { item, versions, conditions, earlier };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const act = { examinationId: idParam(params.examinationId), seatId: actingSeat(actor, request) };
  return formAction({
    request,
    schema: opinionSchema(await entitledCriteria(act)),
    refusals: committeeRefusals,
    run: (criteria) => giveOpinion(actor, { ...act, criteria }),
    done: () => redirectWithMessage(`/comite/examens/${act.examinationId}/${fromPhone(request) ? "telephone" : "vote"}`, "L’avis de votre siège est enregistré. Vous pouvez le revoir jusqu’à la clôture."),
  });
}

export default function Examination() {
  const { item, versions, conditions, earlier } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const name = item.content.project.name;
  return (
    <Section tight>
      <CommitteeItemHeading item={item} title={item.closed || !item.mine ? `« ${name} »` : `Avis sur « ${name} »`} />
      <Columns>
        <Stack gap="lg">
          {conditions.length > 0 && <AnsweredConditions conditions={conditions} grid={item.content.grid} />}
          <EarlierDecision earlier={earlier} />
          <CommitteeItemMain item={item} lastResult={lastResult} />
          <OpinionVersions versions={versions} />
        </Stack>
        <CommitteeItemSide item={item} />
      </Columns>
    </Section>
  );
}
