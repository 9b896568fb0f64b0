import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommentWords, SignedBy } from "~/features/comments/components/comment-read";
import { NoticeForm } from "~/features/comments/components/notice-form";
import { commentsRefusals } from "~/features/comments/comments.fr";
import { noticeSchema } from "~/features/comments/comments.schemas";
import { getPublishedComment } from "~/features/comments/comments.server";
import { sendNotice } from "~/features/comments/send-notice.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta = pageTitle("Signaler un commentaire");

export async function loader({ params }: LoaderFunctionArgs) {
  return { comment: await getPublishedComment(idParam(params.commentId)), formToken: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id, slug } = await getPublishedComment(idParam(params.commentId));
  return formAction({
    request, schema: noticeSchema, refusals: commentsRefusals,
    limit: ({ email }) => takeFromLimit("comment-notice", { email }),
    run: (input) => sendNotice(id, input),
    done: () => redirectWithMessage(`/projets/${slug}`, "Votre signalement est bien arrivé. Une personne de l’équipe le lit et décide."),
  });
}

export default function CommentNotice() {
  const { comment, formToken } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Signaler un commentaire" kicker={comment.projectName} lead="Une personne de l’équipe du label le relit, décide, et vous écrit pourquoi." />
        <Panel>
          <CommentWords>{comment.body}</CommentWords>
          <SignedBy signature={comment.signature} at={comment.at} />
        </Panel>
        <NoticeForm formToken={formToken} lastResult={useActionData<typeof action>()?.result} />
      </Stack>
    </Section>
  );
}
