import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { answerComment, getCommentToAnswer } from "~/features/comments/answer-comment.server";
import { limits } from "~/features/comments/comment";
import { CommentAnswer, CommentWords, SignedBy } from "~/features/comments/components/comment-read";
import { commentsRefusals } from "~/features/comments/comments.fr";
import { answerSchema, type AnswerForm } from "~/features/comments/comments.schemas";
import { pageTitle } from "~/features/content/content";
import { updatesRefusals } from "~/features/updates/updates.fr";
import { getTellingCampaign } from "~/features/updates/updates.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatCount } from "~/lib/money";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Un commentaire");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, writes, mayTell } = await getTellingCampaign(actor, idParam(params.campaignId));
  return { root: `/mon-espace/campagnes/${id}/commentaires`, mayAnswer: writes && mayTell, comment: await getCommentToAnswer(actor, id, idParam(params.commentId)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getTellingCampaign(actor, idParam(params.campaignId));
  const { id: commentId } = await getCommentToAnswer(actor, id, idParam(params.commentId));
  return formAction({
    request, schema: answerSchema, refusals: { ...updatesRefusals, ...commentsRefusals },
    limit: () => takeFromLimit("comment", { account: actor.accountId }),
    run: ({ answer }) => answerComment(actor, id, commentId, answer),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/commentaires`, "Votre réponse est en ligne."),
  });
}

export default function CampaignComment() {
  const { root, mayAnswer, comment } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<AnswerForm>({ lastResult: useActionData<typeof action>()?.result });
  const { body, at, answer, answeredAt, answerWithdrawalReason, organisationName, signature } = comment;
  return (
    <Panel title="Un commentaire" aside={<TextLink to={root}>Tous les commentaires</TextLink>}>
      <Stack>
        <SignedBy signature={signature} at={at} />
        <CommentWords>{body}</CommentWords>
        {answer && answeredAt && <CommentAnswer answer={{ text: answer, at: answeredAt, by: organisationName }} />}
        {answerWithdrawalReason && <Callout tone="warning" title="L’équipe du label a retiré votre réponse">{answerWithdrawalReason}</Callout>}
        {mayAnswer && !answer && (
          <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
            <ErrorSummary fields={[fields.answer]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
            <TextArea field={fields.answer} label="Votre réponse" rows={6} hint={`${formatCount(limits.answer)} caractères au plus. Une seule réponse, que tout le monde lit : relisez-la avant de l’envoyer.`} />
            <FormActions><Button>Répondre publiquement</Button></FormActions>
          </Form>
        )}
      </Stack>
    </Panel>
  );
}
