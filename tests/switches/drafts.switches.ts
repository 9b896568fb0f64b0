import type { Switch } from "./switch";

const drafts = "app/features/label/application-drafts.server.test.ts";
const door = "app/features/label/application-drafts.server.ts";
const rules = "app/features/drafts/draft.ts";
const keeper = { file: "app/features/drafts/components/draft-keeper.ts", proof: "app/features/drafts/draft-keeper.test.ts" };
const versions = "app/features/campaigns/campaign-versions.server.test.ts";

/** Work saved as one goes: what keeps it whole, and one's own. */
export default [
  { protection: "A draft is read by its own organisation only", file: door, from: "(await getApplicationFile(actor, applicationId)).id", to: "applicationId", proof: drafts, title: "is nobody else's to read, write or erase" },
  { protection: "A draft is written by its own organisation only", file: door, from: "        await lockEditableApplication(trx, actor, applicationId);\n        return keepDraft", to: "        return keepDraft", proof: drafts, title: "is nobody else's to read, write or erase" },
  { protection: "A second saving overwrites nothing unseen", file: rules, from: "if ((saved?.version ?? 0) === base.version) return false;", to: "if (saved) return false;", proof: drafts, title: "the second saving overwrites nothing unseen" },
  { protection: "A form's button overwrites nothing unseen", file: "app/features/label/save-answers.server.ts", from: "await settleDraft(", to: "if (!base) await settleDraft(", proof: drafts, title: "the form's own button asks the same question" },
  { protection: "A late autosave brings nothing back", file: rules, from: "isOwn && (saved.pending || saving === \"sent\")", to: "isOwn", proof: drafts, title: "the form's own button asks the same question" },
  { protection: "A draft is bounded in size", file: "app/features/drafts/drafts.server.ts", from: "> MAX_DRAFT_BYTES", to: "> Infinity", proof: drafts, title: "holds texts of fields only, and not too many" },
  { protection: "A draft holds no secret and no machinery", file: "app/features/drafts/drafts.server.ts", from: `typeof value === "string" && isFieldName(name)`, to: `typeof value === "string"`, proof: drafts, title: "holds texts of fields only, and not too many" },
  { protection: "Nothing typed is lost by handing a file over", file: "app/features/label/submit-application.server.ts", from: "    await refusePendingDrafts(trx, { applicationId });\n", to: "", proof: drafts, title: "a file is not handed over while something typed would be lost" },
  { protection: "A withdrawn request keeps no draft", file: "app/features/label/withdraw-application.server.ts", from: "    await dropDrafts(trx, { applicationId });\n", to: "", proof: drafts, title: "a withdrawn request keeps none" },
  { protection: "One draft per form of an application", sql: "drop index form_draft_application_idx; create index form_draft_application_idx on form_draft (form)", proof: drafts, title: "the table holds one draft per form" },
  { protection: "A conflict stops the autosave", from: `this.state.status.kind === "conflict") return;`, to: `this.state.tab === "") return;`, title: "a conflict stops every saving", ...keeper },
  { protection: "Being offline is said, and tried again", from: `if (status.kind === "offline" || status.kind === "unreachable") this.wait(RETRY_MS);`, to: "", title: "offline: says so", ...keeper },
  { protection: "A campaign's version is never changed", sql: "drop trigger campaign_version_append_only on campaign_version", proof: versions, title: "are not changed afterwards" },
  { protection: "A version is kept at each submission of a campaign", file: "app/features/campaigns/submit-campaign.server.ts", from: "    await freezeCampaign(", to: "    if (missing.length > 0) await freezeCampaign(", proof: versions, title: "are made at each submission and at approval" },
] satisfies Switch[];
