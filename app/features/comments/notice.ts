import type { CommentNoticeGround, CommentNoticeOutcome } from "#db/schema";

export type { CommentNoticeGround, CommentNoticeOutcome };

export const grounds = ["hateful", "privacy", "false", "unlawful", "minors", "other"] as const satisfies readonly CommentNoticeGround[];

/** Whoever reports abuse of children may stay unnamed (Digital Services Act, article 16, 2 c). */
export const mayStayUnnamed = (ground: CommentNoticeGround): boolean => ground === "minors";

export const noticeLimits = { explanation: [20, 2_000] } as const;
