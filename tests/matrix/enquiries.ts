import { anEnquiry, anInvitation } from "#tests/factories/enquiries";
import type { Actor } from "~/features/accounts/permissions";
import { planFollowUp } from "~/features/enquiries/plan-follow-up.server";
import { mergeEnquiries } from "~/features/enquiries/merge-enquiries.server";
import { addDays, parisDay } from "~/lib/dates";

/** One enquiry in each state that a page needs, and the link of an invitation. */
export async function enquiryRows(team: Actor) {
  const [enquiryId, otherId, metId, mergedId, invitedId] = [await anEnquiry(team), await anEnquiry(team), await anEnquiry(team, { status: "met" }), await anEnquiry(team), await anEnquiry(team, { status: "met" })];
  await mergeEnquiries(team, mergedId, otherId, "La même demande.");
  const followUpId = await planFollowUp(team, enquiryId, { action: "Rappeler", dueOn: addDays(parisDay(new Date()), 2), ownerId: team.accountId });
  const token = await anInvitation(team, invitedId, "odile.invitee@example.org");
  const usual = { enquiryId, otherId, followUpId, step: "reponse" };
  const special: Record<string, Record<string, string>> = {
    "routes/team/enquiry-project.tsx": { enquiryId: metId },
    "routes/team/enquiry-invitation-withdrawal.ts": { enquiryId: invitedId },
    "routes/team/enquiry-merge-undo.tsx": { enquiryId: mergedId },
    "routes/account/invitation.tsx": { token },
  };
  return { usual, special };
}
