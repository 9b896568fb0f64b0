import type { Switch } from "./switch";

const proof = "app/features/complaints/complaints.server.test.ts";

/** What keeps the register whole, the team's words apart and the site's texts harmless. */
export default [
  { protection: "A line of the register of complaints is never rewritten", sql: "drop trigger complaint_guarded on complaint", proof, title: "its lines stay as they came" },
  { protection: "Whoever complains never reads the team's notes", file: "app/features/complaints/complaints.server.ts", from: `.filter(({ kind }) => kind !== "note")`, to: "", proof, title: "a note of the team is never shown by the link" },
  { protection: "A text of the site leads nowhere but to pages, mail and telephone", file: "app/features/content/site-text.ts", from: "  return webHref(href);", to: "  return href;", proof: "app/features/content/site-text.test.ts", title: "what a text may say" },
  { protection: "A published text is the page's in every process", file: "app/features/content/site-texts.server.ts", from: "if (kept && kept.id === id) return kept;", to: "if (kept) return kept;", proof: "app/features/content/site-texts.server.test.ts", title: "published by another process" },
] satisfies Switch[];
