import { env } from "~/lib/env.server";
import { notFound } from "~/lib/errors";
import { readToken, signToken } from "~/lib/signed-link.server";

const purpose = "campaign-comment";

/** Where its author follows a comment: no account needed, and nobody can guess it. */
export const commentPath = (commentId: string): string => `/commentaires/${signToken(purpose, commentId)}`;
export const commentUrl = (commentId: string): string => `${env().PUBLIC_URL}${commentPath(commentId)}`;

/** The comment that a link names. @throws 404 for a link that we did not sign */
export function requireComment(token: string | undefined): string {
  const id = readToken(purpose, token ?? "");
  if (!id) throw notFound();
  return id;
}
