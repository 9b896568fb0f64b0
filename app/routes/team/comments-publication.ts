import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { commentsRefusals } from "~/features/comments/comments.fr";
import { publishComment } from "~/features/comments/publish-comment.server";
import { DomainError, notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sentenceFor } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  throw notFound();
}

/** Decided meanwhile by somebody else: said on the list, which shows it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.review");
  const said = await publishComment(actor, idParam(params.commentId)).then(
    () => "Le commentaire est en ligne. Son auteur et le porteur du projet le savent.",
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return sentenceFor(error, commentsRefusals);
    },
  );
  return redirectWithMessage("/equipe/commentaires", said);
}
