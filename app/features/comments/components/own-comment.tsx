import { formatShortDate } from "~/lib/dates";
import { Tag } from "~/ui/tag";
import { statusWords } from "../comments.fr";
import type { OwnComment } from "../comments.server";
import { CommentAnswer, CommentWords, signatureName } from "./comment-read";

/** What its author reads of a comment, wherever it stands. */
export function OwnCommentRead({ comment: { status, body, writtenAt, endReason, answer, signature } }: { comment: OwnComment }) {
  const { label, tone, meaning } = statusWords[status];
  return (
    <div className="comment">
      <p className="row"><Tag tone={tone}>{label}</Tag> <span className="sm muted">écrit le {formatShortDate(writtenAt)}, signé «&nbsp;{signatureName(signature)}&nbsp;»</span></p>
      <CommentWords>{body || "Ses mots sont effacés."}</CommentWords>
      <p className="sm">{meaning}</p>
      {endReason && <p><b>Pourquoi.</b> {endReason}</p>}
      {answer && <CommentAnswer answer={answer} />}
    </div>
  );
}
