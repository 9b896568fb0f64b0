import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { listCommentsToAnswer } from "~/features/comments/answer-comment.server";
import { CommentWords, signatureName, SignedBy } from "~/features/comments/components/comment-read";
import { pageTitle } from "~/features/content/content";
import { getTellingCampaign } from "~/features/updates/updates.server";
import { idParam } from "~/lib/ids";
import { EmptyState } from "~/ui/empty-state";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Les commentaires sur ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, writes, mayTell } = await getTellingCampaign(actor, idParam(params.campaignId));
  return { root: `/mon-espace/campagnes/${id}/commentaires`, mayAnswer: writes && mayTell, comments: await listCommentsToAnswer(id) };
}

export default function CampaignComments() {
  const { root, mayAnswer, comments } = useLoaderData<typeof loader>();
  return (
    <Panel title="Les commentaires">
      {comments.length === 0 && <EmptyState level={3} title="Aucun commentaire"><p>Ce que l’on écrit sur la page de votre projet vient ici, une fois lu par l’équipe du label. Vous recevez un e-mail à chaque fois.</p></EmptyState>}
      <LinedList>
        {comments.map(({ id, body, at, answer, signature }) => (
          <li key={id} className="comment">
            <SignedBy signature={signature} at={at}><Tag tone={answer ? "success" : "warning"}>{answer ? "Répondu" : "Sans réponse"}</Tag></SignedBy>
            <CommentWords>{body}</CommentWords>
            <p className="sm"><TextLink to={`${root}/${id}`}>{mayAnswer && !answer ? "Répondre" : "Ouvrir"}<span className="sr"> le commentaire de {signatureName(signature)}</span></TextLink></p>
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
