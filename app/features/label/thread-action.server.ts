import type { Actor } from "~/features/accounts/permissions";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { labelRefusals } from "./application.fr";
import type { FileSide } from "./thread";
import { threadSchema, type ThreadGesture } from "./thread.schemas";
import { editComment, moveThread, openThread, writeComment } from "./write-comment.server";

type Page = { actor: Actor; applicationId: string; side: FileSide; page: string };

function take({ actor, applicationId, side }: Page, gesture: ThreadGesture): Promise<unknown> {
  switch (gesture.geste) {
    case "ouvrir": {
      const { criterion, question, audience, relaysId, body } = gesture;
      return openThread(actor, applicationId, side, { criterion, question: question || null, audience: side === "committee" ? "committee" : audience, relaysId, body });
    }
    case "repondre":
      return writeComment(actor, gesture.threadId, side, gesture.body);
    case "corriger":
      return editComment(actor, gesture.commentId, side, gesture.body);
    case "clore":
    case "rouvrir":
      return moveThread(actor, gesture.threadId, side, gesture.geste === "clore");
  }
}

/** The one answer to the forms of a page of threads, whoever's side it is. The caller has scoped the page. */
export const threadAction = (request: Request, page: Page) =>
  formAction({
    request,
    schema: threadSchema,
    refusals: labelRefusals,
    limit: () => takeFromLimit("comment", { account: page.actor.accountId }),
    run: (gesture) => take(page, gesture),
    done: () => redirectWithMessage(page.page, "C’est enregistré."),
  });
