import type { Switch } from "./switch";

const proof = "app/features/updates/updates.server.test.ts";

/** What keeps an update to its readers, its words and those who asked for it. */
export default [
  { protection: "What was written for those who gave is not read by all", file: "app/features/updates/updates.server.ts", from: `published(projectId).where("audience", "=", "public").execute()`, to: "published(projectId).execute()", proof, title: "nobody a draft; everybody a public one; those who gave all, from the link of their gift" },
  { protection: "A gift opens the updates of its own campaign only", file: "app/features/updates/updates.server.ts", from: `where("campaignId", "=", campaignId)]`, to: `where("campaignId", "is not", null)]`, proof, title: "no more from a gift whose money went back, nor from a gift to another campaign" },
  { protection: "What was read of an update is kept", sql: "drop trigger campaign_update_kept on campaign_update", proof, title: "the database refuses to lose what was read" },
  { protection: "Whoever stopped the mails of a campaign gets none", file: "app/features/updates/followers.server.ts", from: "and f.ended_at is null", to: "", proof, title: "stop by the link at their foot, come back when asked, and end with the gift" },
] satisfies Switch[];
