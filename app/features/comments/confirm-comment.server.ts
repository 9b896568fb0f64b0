import { z } from "zod";
import { db } from "#db";
import { findAwaited, mailAddressCode, withAddressCode, type TypedCode } from "~/features/address-codes/address-codes.server";
import { readToken } from "~/lib/signed-link.server";
import type { CommentInput } from "./comments.schemas";
import { recordComment, requireOpen } from "./write-comment.server";

const purpose = "campaign-comment";
const waitingSchema = z.object({ campaignId: z.uuid(), formToken: z.uuid(), name: z.string(), body: z.string() });

/**
 * What a visitor typed waits for the code that is mailed to their address, and for no longer. Returns the code's id.
 * @throws 404; DomainError comments.not_open | addresses.too_many
 */
export async function askCommentCode(campaignId: string, projectName: string, { email, ...said }: CommentInput): Promise<string> {
  await requireOpen(db, campaignId);
  return mailAddressCode({ purpose, email, waiting: { campaignId, ...said }, about: `commenter « ${projectName} »` });
}

/** Whose code the page waits for; null when there is nothing to type any more. */
export const findAwaitedComment = (codeId: string) => findAwaited(purpose, codeId);

/** What waits for the code of this page, to be read again in the form; null for another project's, or when it waits no more. */
export async function findWaitingComment(token: string | null, campaignId: string): Promise<{ name: string; email: string; body: string } | null> {
  const codeId = readToken("address-code", token ?? "");
  const awaited = codeId ? await findAwaitedComment(codeId) : null;
  if (!awaited) return null;
  const { name, body, campaignId: about } = waitingSchema.parse(awaited.waiting);
  return about === campaignId ? { name, body, email: awaited.email } : null;
}

/** The address is theirs: what was typed is written, and the code used up, together. Returns its id. @throws DomainError addresses.* | comments.not_open */
export const confirmComment = (typed: TypedCode): Promise<string> =>
  withAddressCode(purpose, typed, (trx, { email, waiting }) => {
    const { name, ...said } = waitingSchema.parse(waiting);
    return recordComment(trx, { ...said, author: { name, email } });
  });
