import type { Switch } from "./switch";

const mandates = "app/features/committee/mandates.server.test.ts";
const interests = "app/features/committee/interests.server.test.ts";
const revocation = "app/features/committee/revocation.server.test.ts";
const acts = "app/features/committee/committee-acts.server.test.ts";
const lock = "app/features/committee/examination-lock.server.ts";

/** What keeps a seat's voice the seat's own, in time, and interests said. */
export default [
  { protection: "One titular at a time", sql: "alter table mandate drop constraint mandate_one_titular", proof: mandates, title: "refuses two titulars at a time" },
  { protection: "One mandate a person and seat", sql: "alter table mandate drop constraint mandate_once_a_person", proof: mandates, title: "refuses two mandates of one person" },
  { protection: "A mandate stays as it was given", sql: "drop trigger mandate_kept on mandate", proof: mandates, title: "keeps a mandate as it was given" },
  { protection: "A mandate's link is its address's own", file: "app/features/committee/accept-mandate.server.ts", from: `who.viewer.email.toLowerCase() !== email.toLowerCase()`, to: "false", proof: mandates, title: "is the invited address's own" },
  { protection: "Nobody sat before they agreed to", file: "app/features/committee/accept-mandate.server.ts", from: `invitation.startsOn < today ? today : invitation.startsOn`, to: "invitation.startsOn", proof: mandates, title: "never begins before its acceptance" },
  { protection: "An expired or foreign mandate gives no vote", file: lock, from: `  await requireMandate(trx, actor, seatId, parisDay(at));\n`, to: "", proof: acts, title: "takes a mandate that is valid today" },
  { protection: "A personal interest follows the person", file: lock, from: `eb("declaredBy", "=", actor.accountId)`, to: `eb("seatId", "=", seatId)`, proof: mandates, title: "a personal interest follows the person" },
  { protection: "A form lends its voice to its own seat", file: "app/features/committee/seats.server.ts", from: "asked === null || own === asked", to: "own !== null || asked !== null", proof: mandates, title: "a form drawn for one seat" },
  { protection: "Whose mandate ended sits no more", file: "app/features/committee/examination-facts.server.ts", from: "present: mark.present && mandates.some(", to: "present: mark.present || mandates.some(", proof: mandates, title: "takes its person from the count at midnight" },
  { protection: "A declaration never changes", sql: "drop trigger declaration_append_only on declaration", proof: interests, title: "never changes: no row is rewritten" },
  { protection: "A declaration is taken back by its own seat", file: "app/features/committee/declare-link.server.ts", from: `    .where("seatId", "=", seatId)\n    .executeTakeFirst();`, to: "    .executeTakeFirst();", proof: interests, title: "is the seat's own to take back" },
  { protection: "A label is taken back by two people", file: "app/features/committee/revoke-label.server.ts", from: "if (proposedBy === actor.accountId) throw", to: "if (proposedBy === null) throw", proof: revocation, title: "takes two people" },
  { protection: "The database wants two people too", sql: "alter table label_revocation drop constraint label_revocation_two_people", proof: revocation, title: "takes two people" },
  { protection: "A revoked label stops gifts", file: "app/features/campaigns/apply-label-loss.server.ts", from: `return status === "live" && loss === "revoked" ? "revoke" : null;`, to: "return null;", proof: revocation, title: "a revoked label suspends its campaign" },
  { protection: "A campaign outlives its label's end", file: "app/features/campaigns/apply-label-loss.server.ts", from: `status === "live" && loss === "revoked"`, to: `status === "live"`, proof: revocation, title: "lets a live campaign run to its end" },
  { protection: "No campaign resumes under a revoked label", file: "app/features/campaigns/stop-campaign.server.ts", from: "if (label.revokedAt) throw", to: "if (label.revokedAt === undefined) throw", proof: revocation, title: "a revoked label suspends its campaign" },
  { protection: "A label is taken back once", sql: "drop trigger label_kept on label", proof: revocation, title: "done, it is done once" },
  { protection: "A version of the rules is never edited", sql: "drop trigger rule_version_append_only on rule_version", proof: "app/features/committee/rules.server.test.ts", title: "never edited" },
  { protection: "An examination keeps its rules", file: "app/features/committee/close-examination.server.ts", from: "rulesOfExamination(trx, item)", to: "rulesOfExamination(trx, { createdAt: at })", proof: "app/features/committee/rules.server.test.ts", title: "keeps its rules" },
] satisfies Switch[];
