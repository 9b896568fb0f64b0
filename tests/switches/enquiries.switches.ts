import type { Switch } from "./switch";

const room = "app/features/enquiries";
const commands = { proof: `${room}/enquiries.server.test.ts` };
const merges = { proof: `${room}/merge-enquiries.server.test.ts` };
const invitations = { proof: `${room}/accept-invitation.server.test.ts` };
const forgetting = { file: `${room}/anonymise-enquiry.server.ts`, proof: `${room}/anonymise-enquiry.server.test.ts` };
const board = { proof: `${room}/board.server.test.ts` };
const links = `${room}/invitation-links.server.ts`;
const accept = `${room}/accept-invitation.server.ts`;

/** What keeps contacts whole, private, and forgotten in time. */
export default [
  { protection: "Contacts are the team's alone", file: `${room}/lock-enquiry.server.ts`, from: `if (!can(actor, "enquiry.handle")) throw notFound();`, to: "void can; void actor; void notFound;", title: "does not exist for anybody else", ...board },
  { protection: "A contact's note cannot be rewritten", sql: "drop trigger enquiry_note_kept on enquiry_note", title: "a note is dated and never changed", ...commands },
  { protection: "A contact written twice is shown first", file: `${room}/enter-enquiry.server.ts`, from: "    await refuseUnseenDouble(trx, input);\n", to: "    void refuseUnseenDouble;\n", title: "shows those that look alike", ...commands },
  { protection: "A follow-up is done once", file: `${room}/finish-follow-up.server.ts`, from: `      .where("doneAt", "is", null)\n`, to: "", title: "is done once", ...commands },
  { protection: "A merge of contacts cannot be rewritten", sql: "drop trigger enquiry_merge_append_only on enquiry_merge", title: "cannot be rewritten or erased", ...merges },
  { protection: "Merged contacts draw no circle", sql: "drop trigger enquiry_merge_guarded on enquiry", title: "the database itself refuses to lead to one that is merged", ...merges },
  { protection: "A merge ends the invitation of the merged contact", file: `${room}/merge-enquiries.server.ts`, from: "    await revokeInvitations(trx, mergedId, at);\n", to: "    void revokeInvitations;\n", title: "ends the invitation sent for the merged one", ...merges },
  { protection: "An invitation's secret is stored hashed", file: links, from: `createHash("sha256").update(secret).digest("base64url")`, to: "(createHash, secret)", title: "its secret is nowhere in the table", ...invitations },
  { protection: "An invitation opens once", file: links, from: `    .where("acceptedAt", "is", null)\n    .where("expiresAt"`, to: `    .where("expiresAt"`, title: "opens it once", ...invitations },
  { protection: "An invitation opens the account of its address only", file: accept, from: "who.viewer.email.toLowerCase() !== email.toLowerCase()", to: "email === who.viewer.name", title: "cannot open what was sent to another address", ...invitations },
  { protection: "A verified account is not taken by an invitation", file: "app/features/accounts/open-invited-account.server.ts", from: `.where("account.emailVerifiedAt", "is", null)`, to: "", title: "signs in first", ...invitations },
  { protection: "Closing a contact ends its invitation", file: `${room}/move-enquiry.server.ts`, from: "  if (closedAt) await revokeInvitations(trx, enquiry.id, at);\n", to: "  void revokeInvitations;\n", title: "withdrawn, or its enquiry closed", ...invitations },
  { protection: "Private notes of a contact are forgotten too", from: `  await trx.updateTable("enquiryNote").set({ text: null }).where("enquiryId", "=", enquiryId).execute();\n`, to: "", title: "forgets who asked, in every table", ...forgetting },
  { protection: "What is still followed is not forgotten", from: "  and not exists (select from enquiry_follow_up f where f.enquiry_id = enquiry.id and f.done_at is null)\n", to: "", title: "still has a gesture planned", ...forgetting },
  { protection: "A contact that nobody closed is forgotten too", from: "else ${leftAlone(open)} end", to: "else false end", title: "that nobody ever closed", ...forgetting },
  { protection: "Nobody is pestered through the contact form", file: "app/routes/public/enquiry.tsx", from: `takeFromLimit("enquiry", { email })`, to: `(void takeFromLimit, void email, Promise.resolve())`, proof: "app/routes/public/enquiry.server.test.ts", title: "five times an hour at most" },
] satisfies Switch[];
