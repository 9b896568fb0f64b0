import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { DecidedComment } from "~/features/comments/components/team-comment";
import { commentsRefusals, groundWords, outcomeWords } from "~/features/comments/comments.fr";
import { noticeDecisionSchema, type NoticeDecisionForm } from "~/features/comments/comments.schemas";
import { decideNotice } from "~/features/comments/decide-notice.server";
import { getNotice } from "~/features/comments/notices.server";
import { pageTitle } from "~/features/content/content";
import { formatDateTime } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Un signalement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  return getNotice(idParam(params.noticeId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.review");
  const { notice } = await getNotice(idParam(params.noticeId));
  return formAction({
    request, schema: noticeDecisionSchema, refusals: commentsRefusals,
    run: (input) => decideNotice(actor, notice.id, input),
    done: () => redirectWithMessage("/equipe/commentaires", "La décision est prise, et ses raisons sont parties."),
  });
}

const decisions = [{ value: "withdraw", label: "Le retirer", description: "Son auteur et qui l’a signalé lisent la raison." }, { value: "keep", label: "Le laisser en ligne", description: "Qui l’a signalé lit la raison." }];

export default function CommentNotice() {
  const { notice, comment } = useLoaderData<typeof loader>();
  const [form, { decision, reason }] = useForm<NoticeDecisionForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les commentaires", to: "/equipe/commentaires" }, { label: "Signalement" }]} />
        <PageHeading title={groundWords[notice.ground]} kicker="Signalement" size="md" lead={`Reçu le ${formatDateTime(notice.receivedAt)}${notice.name ? ` de ${notice.name}` : ""}${notice.email ? `, ${notice.email}` : ""}.`} />
        <Panel title="Ce qui est signalé"><p className="as-written">{notice.explanation}</p></Panel>
        <DecidedComment comment={comment} />
        {notice.outcome ? (
          <Panel title={outcomeWords[notice.outcome]}>{notice.decisionReason && <p>{notice.decisionReason}</p>}</Panel>
        ) : (
          <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
            <ErrorSummary fields={[decision, reason]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
            <RadioGroup field={decision} legend={"Que décidez-vous\u00a0?"} options={decisions} />
            <TextArea field={reason} label={"Pourquoi\u00a0?"} hint="Les faits, et la règle ou la loi qui s’applique. Ces mots partent par e-mail, et restent au journal." rows={4} />
            <FormActions><Button>Enregistrer la décision</Button></FormActions>
          </Form>
        )}
      </Stack>
    </Section>
  );
}
