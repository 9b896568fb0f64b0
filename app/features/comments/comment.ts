import type { CommentStatus } from "#db/schema";

export type { CommentStatus };

/** Lengths in characters. */
export const limits = { body: 1_000, name: 60, answer: 2_000, reason: 500 } as const;

/** As many as a page of comments shows, and as the project's own page does. */
export const PAGE = 20;
export const ON_PROJECT = 3;

/** Only what waits is published or refused. */
export const mayDecide = (status: CommentStatus): boolean => status === "waiting";

/** The team withdraws what is read by all; nothing else is. */
export const mayWithdraw = (status: CommentStatus): boolean => status === "published";

/** Its author takes it back, read or not, as long as it has not ended. */
export const mayTakeBack = (status: CommentStatus): boolean => status === "waiting" || status === "published";

/** The holder answers once what is read by all. */
export const mayAnswer = ({ status, answer }: { status: CommentStatus; answer: string | null }): boolean => status === "published" && answer === null;

/** Months after which an address goes, and the words of a comment that ended; see docs/decisions/comments.md. */
export const keptMonths = 12;

export const commentsPath = (slug: string): string => `/projets/${slug}/commentaires`;
export const noticePath = (commentId: string): string => `/commentaires/${commentId}/signalement`;
