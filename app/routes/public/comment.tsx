import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { mayTakeBack } from "~/features/comments/comment";
import { commentPath, requireComment } from "~/features/comments/comment-link.server";
import { OwnCommentRead } from "~/features/comments/components/own-comment";
import { commentsRefusals } from "~/features/comments/comments.fr";
import { buttonSchema } from "~/features/comments/comments.schemas";
import { getOwnComment } from "~/features/comments/comments.server";
import { takeBackComment } from "~/features/comments/withdraw-comment.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Votre commentaire · Propulsons!" }, { name: "robots", content: "noindex" }];

export const headers = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const comment = await getOwnComment(requireComment(params.token));
  return data({ comment, mayTakeBack: mayTakeBack(comment.status) }, secretPage());
}

/** A button, not the link itself: programs that read mails open links. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requireComment(params.token);
  return formAction({ request, schema: buttonSchema, refusals: commentsRefusals, run: () => takeBackComment(id), done: () => redirectWithMessage(commentPath(id), "C’est fait : plus personne ne lit votre commentaire.") });
}

export default function OwnComment() {
  const { comment, mayTakeBack: offered } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.result;
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Votre commentaire" kicker={comment.projectName} />
        <ErrorSummary fields={[]} formErrors={refused?.error?.[""] ?? undefined} />
        <Panel><OwnCommentRead comment={comment} /></Panel>
        {offered && (
          <Panel title="Le reprendre">
            <Form method="post" className="stack">
              <p>Plus personne ne le lira, ni la réponse qu’il a reçue. Nous gardons vos mots un an, comme la loi le demande, puis ils s’effacent.</p>
              <div><Button variant="ghost">Reprendre mon commentaire</Button></div>
            </Form>
          </Panel>
        )}
        <p><TextLink to={`/projets/${comment.slug}`} icon="right">La page du projet</TextLink></p>
      </Stack>
    </Section>
  );
}
