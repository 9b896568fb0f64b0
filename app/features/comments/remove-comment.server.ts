import type { z } from "zod";
import type { Actor } from "~/features/accounts/permissions";
import { notFound } from "~/lib/errors";
import { mayDecide, mayWithdraw } from "./comment";
import type { withdrawalSchema } from "./comments.schemas";
import { refuseComment } from "./publish-comment.server";
import { getTeamComment } from "./team-comments.server";
import { withdrawAnswer, withdrawComment } from "./withdraw-comment.server";

/** What may be kept from view, or taken away from it. @throws 404 when it has ended */
export async function removalOf(commentId: string) {
  const { id, status, body, projectName, answer, answerWithdrawnAt } = await getTeamComment(commentId);
  if (!mayDecide(status) && !mayWithdraw(status)) throw notFound();
  return { id, projectName, body, published: mayWithdraw(status), answer: answerWithdrawnAt ? null : answer };
}

/** Refused while it waits, withdrawn once it is read. @throws 404; DomainError comments.* */
export async function removeComment(actor: Actor, commentId: string, { what, reason }: z.output<typeof withdrawalSchema>): Promise<void> {
  const { published } = await removalOf(commentId);
  if (!published) return refuseComment(actor, commentId, reason);
  return what === "answer" ? withdrawAnswer(actor, commentId, reason) : withdrawComment(actor, commentId, reason);
}
