import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { codeOverWords } from "~/features/address-codes/address-codes.fr";
import { typedCodeSchema } from "~/features/address-codes/address-codes.schemas";
import { codeToken, readCodeToken } from "~/features/address-codes/address-codes.server";
import { AddressCodeForm } from "~/features/address-codes/components/address-code-form";
import { commentsPath } from "~/features/comments/comment";
import { commentPath } from "~/features/comments/comment-link.server";
import { commentsRefusals } from "~/features/comments/comments.fr";
import { getCommentedProject } from "~/features/comments/comments.server";
import { confirmComment, findAwaitedComment } from "~/features/comments/confirm-comment.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Le code reçu · Propulsons!" }, { name: "robots", content: "noindex" }];

export const headers = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const codeId = readCodeToken(params.token);
  const [{ slug, projectName }, awaited] = await Promise.all([getCommentedProject(params.slug), findAwaitedComment(codeId)]);
  const write = `${commentsPath(slug)}/ecrire`;
  if (!awaited) throw await redirectWithMessage(write, codeOverWords);
  return data({ projectName, email: awaited.email, again: `${write}?reprise=${codeToken(codeId)}` }, secretPage());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const codeId = readCodeToken(params.token);
  await getCommentedProject(params.slug);
  return formAction({
    request, schema: typedCodeSchema, refusals: commentsRefusals,
    limit: () => takeFromLimit("code-attempt", {}),
    run: ({ code }) => confirmComment({ codeId, code }),
    done: (id) => redirectWithMessage(commentPath(id), "Votre commentaire est bien arrivé. L’équipe le lit, puis le publie."),
  });
}

export default function CommentCode() {
  const { projectName, email, again } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Recopiez le code reçu" kicker={projectName} lead={<>Un code à six chiffres est parti vers <b>{email}</b>. Laissez cette page ouverte, et recopiez-le ici dans le quart d’heure.</>} />
        <AddressCodeForm lastResult={useActionData<typeof action>()?.result} button="Envoyer mon commentaire" again={again} />
      </Stack>
    </Section>
  );
}
