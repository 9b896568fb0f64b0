import { formatCount } from "~/lib/money";
import { ButtonLink } from "~/ui/button-link";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";
import { TextLink } from "~/ui/text-link";
import { commentsPath, noticePath } from "../comment";
import type { ShownComment } from "../comments.server";
import { CommentAnswer, CommentWords, signatureName, SignedBy } from "./comment-read";

/** What everybody reads, each with its answer and the way to report it. */
export const CommentList = ({ comments }: { comments: ShownComment[] }) => (
  <LinedList>
    {comments.map(({ id, body, at, signature, answer }) => (
      <li key={id} id={`commentaire-${id}`} className="comment">
        <SignedBy signature={signature} at={at} />
        <CommentWords>{body}</CommentWords>
        {answer && <CommentAnswer answer={answer} />}
        <p className="sm"><TextLink to={noticePath(id)} rel="nofollow">Signaler<span className="sr"> le commentaire de {signatureName(signature)}</span></TextLink></p>
      </li>
    ))}
  </LinedList>
);

type ProjectCommentsProps = { comments: ShownComment[]; count: number; slug: string; /** One may write now. */ open: boolean };

/** On the project's page: the newest, and where to read and write. */
export function ProjectComments({ comments, count, slug, open }: ProjectCommentsProps) {
  if (count === 0 && !open) return null;
  return (
    <section id="commentaires" className="stack">
      <Heading level={2} size="lg">Les commentaires</Heading>
      {count === 0 ? <p>Une question, un mot d’encouragement&nbsp;? Écrivez-le&nbsp;: les porteurs du projet peuvent vous répondre ici.</p> : <CommentList comments={comments} />}
      <div className="row">
        {open && <ButtonLink to={`${commentsPath(slug)}/ecrire`} variant="ghost">Écrire un commentaire</ButtonLink>}
        {count > comments.length && <TextLink to={commentsPath(slug)} icon="right">Lire les {formatCount(count)} commentaires</TextLink>}
      </div>
    </section>
  );
}
