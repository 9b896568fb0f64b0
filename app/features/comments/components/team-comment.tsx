import { Form } from "@remix-run/react";
import { formatDateTime } from "~/lib/dates";
import { Button } from "~/ui/button";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { statusWords, waitingWords } from "../comments.fr";
import type { TeamComment } from "../team-comments.server";
import { CommentAnswer, CommentWords, signatureName } from "./comment-read";

type About = Pick<TeamComment, "slug" | "projectName" | "organisationName" | "email" | "signature" | "writtenAt">;

const AboutComment = ({ slug, projectName, organisationName, email, signature, writtenAt }: About) => (
  <p className="sm muted">
    <TextLink to={`/projets/${slug}`}>{projectName}</TextLink>, {organisationName}. Écrit le {formatDateTime(writtenAt)}, {signature.gave ? "depuis la page d’un don" : email ? `adresse confirmée : ${email}` : "adresse effacée"}.
  </p>
);

/** What somebody wrote, before anybody else reads it. */
export const WaitingComment = ({ comment, days }: { comment: TeamComment; days: number }) => (
  <Panel title={signatureName(comment.signature)} level={3} aside={<Tag tone={days > 1 ? "danger" : "warning"}>Attend {waitingWords(days)}</Tag>}>
    <Stack>
      <CommentWords>{comment.body}</CommentWords>
      <AboutComment {...comment} />
      <div className="row">
        <Form method="post" action={`/equipe/commentaires/${comment.id}/publication`}><Button small>Publier<span className="sr"> le commentaire de {signatureName(comment.signature)}</span></Button></Form>
        <TextLink to={`/equipe/commentaires/${comment.id}/retrait`}>Ne pas publier<span className="sr"> le commentaire de {signatureName(comment.signature)}</span></TextLink>
      </div>
    </Stack>
  </Panel>
);

/** What was decided of it. */
export function DecidedComment({ comment }: { comment: TeamComment }) {
  const { id, status, body, signature, answer, answeredAt, answerWithdrawnAt, organisationName, endReason } = comment;
  const { label, tone } = statusWords[status];
  return (
    <Panel title={signatureName(signature)} level={3} aside={<Tag tone={tone}>{label}</Tag>}>
      <Stack>
        <CommentWords>{body || "Ses mots sont effacés."}</CommentWords>
        {answer && answeredAt && !answerWithdrawnAt && <CommentAnswer answer={{ text: answer, at: answeredAt, by: organisationName }} />}
        <AboutComment {...comment} />
        {endReason && <p className="sm"><b>Pourquoi.</b> {endReason}</p>}
        {status === "published" && <p><TextLink to={`/equipe/commentaires/${id}/retrait`}>Retirer<span className="sr"> le commentaire de {signatureName(signature)}</span></TextLink></p>}
      </Stack>
    </Panel>
  );
}
