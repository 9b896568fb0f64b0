import { randomUUID } from "node:crypto";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { commentPath } from "~/features/comments/comment-link.server";
import { GiftCommentFields } from "~/features/comments/components/comment-form";
import { signatureName } from "~/features/comments/components/comment-read";
import { CommentRules } from "~/features/comments/components/comment-rules";
import { OwnCommentRead } from "~/features/comments/components/own-comment";
import { commentsRefusals } from "~/features/comments/comments.fr";
import { giftCommentSchema } from "~/features/comments/comments.schemas";
import { getGiftComments } from "~/features/comments/gift-comments.server";
import { commentFromGift } from "~/features/comments/write-comment.server";
import { giftPath } from "~/features/proof/proof-links.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Vos commentaires · Propulsons!" }, { name: "robots", content: "noindex" }];

export const headers = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const { comments, ...gift } = await getGiftComments(token);
  const own = comments.map((comment) => ({ ...comment, path: commentPath(comment.id) }));
  return data({ ...gift, comments: own, giftPath: giftPath(token), formToken: randomUUID() }, secretPage());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  await getGiftComments(token);
  return formAction({
    request, schema: giftCommentSchema, refusals: commentsRefusals,
    limit: () => takeFromLimit("gift-comment", { link: token }),
    run: (input) => commentFromGift(token, input),
    done: () => redirectWithMessage(`${giftPath(token)}/commentaires`, "Votre commentaire est bien arrivé. L’équipe le lit, puis le publie."),
  });
}

export default function GiftComments() {
  const { slug, projectName, open, signature, comments, giftPath: back, formToken } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Écrire au projet" kicker={projectName} lead="Une question, un mot. Les porteurs du projet peuvent vous répondre, et tout le monde lit." />
        {comments.length > 0 && (
          <Panel title={comments.length === 1 ? "Votre commentaire" : "Vos commentaires"}>
            <LinedList>
              {comments.map((comment) => (
                <li key={comment.id}>
                  <OwnCommentRead comment={comment} />
                  <p className="sm"><TextLink to={comment.path}>Suivre ou reprendre ce commentaire</TextLink></p>
                </li>
              ))}
            </LinedList>
          </Panel>
        )}
        {open ? <GiftCommentFields key={comments.length} formToken={formToken} signs={signatureName(signature)} lastResult={lastResult} /> : <p>On ne commente pas ce projet en ce moment.</p>}
        <CommentRules />
        <p><TextLink to={back} icon="right">Revenir à mon don</TextLink></p>
        <p><TextLink to={`/projets/${slug}`} icon="right">La page du projet</TextLink></p>
      </Stack>
    </Section>
  );
}
