import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { castVote } from "~/features/committee/cast-vote.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { voteSchema } from "~/features/committee/committee.schemas";
import { CommitteeItemHeading } from "~/features/committee/components/committee-item-heading";
import { VoteFields } from "~/features/committee/components/committee-vote";
import { getOpenExamination } from "~/features/committee/open-examination.server";
import { actingSeat } from "~/features/committee/seats.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { fromPhone } from "~/features/committee/from-phone";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Section } from "~/ui/section";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Voter");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getOpenExamination(await requireActor(request, "committee.sit"), idParam(params.examinationId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const act = { examinationId: idParam(params.examinationId), seatId: actingSeat(actor, request) };
  return formAction({
    request,
    schema: voteSchema,
    refusals: committeeRefusals,
    run: ({ vote, reason }) => castVote(actor, { ...act, vote, ...(reason && { reason }) }),
    done: () => redirectWithMessage(`/comite/examens/${act.examinationId}${fromPhone(request) ? "/telephone" : ""}`, "Le vote de votre siège est enregistré. Il reste caché jusqu’à la clôture."),
  });
}

export default function Vote() {
  const item = useLoaderData<typeof loader>();
  const { vote } = item.mine;
  const [form, fields] = useForm<{ vote: string; reason: string }>({
    lastResult: useActionData<typeof action>()?.result,
    defaultValue: { vote: vote?.choice ?? "", reason: vote?.reason ?? "" },
  });
  return (
    <Section narrow tight>
      <CommitteeItemHeading item={item} title={`Vote sur « ${item.content.project.name} »`} />
      <Form method="post" action={`?siege=${item.mine.id}`} className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.vote, fields.reason]} formErrors={form.errors} />
        <VoteFields vote={fields.vote} reason={fields.reason} seatName={item.mine.name} kind={item.kind} />
        <FormActions>
          <Button>{vote ? "Remplacer mon vote" : "Enregistrer mon vote"}</Button>
          <TextLink to={`/comite/examens/${item.id}`}>Revenir au dossier</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
