import { randomUUID } from "node:crypto";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { codeToken } from "~/features/address-codes/address-codes.server";
import { commentsPath } from "~/features/comments/comment";
import { askCommentCode, findWaitingComment } from "~/features/comments/confirm-comment.server";
import { CommentRules } from "~/features/comments/components/comment-rules";
import { VisitorCommentForm } from "~/features/comments/components/comment-form";
import { commentsRefusals } from "~/features/comments/comments.fr";
import { commentSchema } from "~/features/comments/comments.schemas";
import { getCommentedProject } from "~/features/comments/comments.server";
import { pageTitle } from "~/features/content/content";
import { notFound } from "~/lib/errors";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Écrire un commentaire");

/** What waits for its code comes back filled in: nothing typed is lost. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { campaignId, slug, projectName, open } = await getCommentedProject(params.slug);
  if (!open) throw notFound();
  const again = await findWaitingComment(new URL(request.url).searchParams.get("reprise"), campaignId);
  const given = again ?? { name: "", email: "", body: "" };
  return data({ slug, projectName, given, formToken: randomUUID() }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { campaignId, slug, projectName } = await getCommentedProject(params.slug);
  return formAction({
    request, schema: commentSchema, refusals: commentsRefusals,
    limit: ({ email }) => takeFromLimit("campaign-comment", { email }),
    run: (input) => askCommentCode(campaignId, projectName, input),
    done: (codeId) => redirect(`${commentsPath(slug)}/code/${codeToken(codeId)}`),
  });
}

export default function CommentNew() {
  const { slug, projectName, given, formToken } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Écrire un commentaire" kicker={projectName} lead="Une question, un mot. Les porteurs du projet peuvent vous répondre, et tout le monde lit." />
        <p>Vous avez donné&nbsp;? Écrivez plutôt depuis la page de votre don&nbsp;: <TextLink to="/mes-dons">retrouvez vos dons</TextLink>.</p>
        <VisitorCommentForm formToken={formToken} given={given} lastResult={useActionData<typeof action>()?.result} />
        <CommentRules />
        <p><TextLink to={`/projets/${slug}`} icon="right">La page du projet</TextLink></p>
      </Stack>
    </Section>
  );
}
