import type { Switch } from "./switch";

const proof = "app/features/comments/comments.server.test.ts";

/** What keeps a comment from view until it is read, and its author as they chose to be shown. */
export default [
  { protection: "A comment is read by nobody before the team has read it", file: "app/features/comments/comments.server.ts", from: `.where("campaign.projectId", "=", projectId).where("campaignComment.status", "=", "published").orderBy(`, to: `.where("campaign.projectId", "=", projectId).orderBy(`, proof, title: "nobody before the team has; then everybody, and the author and the holder are told once" },
  { protection: "A donor who hides their name stays unnamed under a comment", file: "app/features/comments/signatures.server.ts", from: `"public", around).name`, to: `"team", around).name`, proof, title: "a gift as its donor chose to be shown, and nobody once the money went back" },
  { protection: "Nobody's words are changed, what was refused does not come back", sql: "drop trigger campaign_comment_kept on campaign_comment", proof, title: "nobody what is refused: its author reads why, and it does not come back" },
] satisfies Switch[];
