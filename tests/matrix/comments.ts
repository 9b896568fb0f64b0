import { randomUUID } from "node:crypto";
import type { TestCampaign } from "#tests/factories/campaigns";
import type { Actor } from "~/features/accounts/permissions";
import { codeToken } from "~/features/address-codes/address-codes.server";
import { commentPath } from "~/features/comments/comment-link.server";
import { askCommentCode } from "~/features/comments/confirm-comment.server";
import { publishComment } from "~/features/comments/publish-comment.server";
import { sendNotice } from "~/features/comments/send-notice.server";
import { commentFromGift } from "~/features/comments/write-comment.server";
import { db } from "#db";

const write = (giftToken: string) => commentFromGift(giftToken, { formToken: randomUUID(), body: "Le four sera-t-il prêt au printemps ?" });

/** Comments on the live campaign: one that is read, one that waits, one that its author follows, one whose code is awaited. */
export async function commentRows(team: Actor, { campaignId, projectId }: TestCampaign, giftToken: string) {
  const [commentId, waitingId, followedId] = [await write(giftToken), await write(giftToken), await write(giftToken)];
  await publishComment(team, commentId);
  await sendNotice(commentId, { formToken: randomUUID(), ground: "minors", explanation: "Ce mot n’a rien à faire ici.", name: null, email: null, goodFaith: true });
  const notice = await db.selectFrom("commentNotice").select("id").where("commentId", "=", commentId).executeTakeFirstOrThrow();
  const { slug } = await db.selectFrom("project").select("slug").where("id", "=", projectId).executeTakeFirstOrThrow();
  const codeId = await askCommentCode(campaignId, "Le café", { formToken: randomUUID(), name: "Zoé", email: "zoe.passante@example.org", body: "Bravo à tous." });
  const special: Record<string, Record<string, string>> = {
    "routes/public/gift-comments.tsx": { token: giftToken },
    "routes/public/comments.tsx": { slug },
    "routes/public/comment-new.tsx": { slug },
    "routes/public/comment-code.tsx": { slug, token: codeToken(codeId) },
    "routes/public/comment.tsx": { token: commentPath(followedId).split("/").at(-1)! },
    "routes/holder/campaign-comments.tsx": { campaignId },
    "routes/holder/campaign-comment.tsx": { campaignId },
    "routes/team/comments-publication.ts": { commentId: waitingId },
    "routes/team/comments-notice.tsx": { noticeId: notice.id },
  };
  return { usual: { commentId }, special };
}
