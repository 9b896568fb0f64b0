import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { proposalSchema, type Proposal } from "./enquiry.schemas";
import { findLiveInvitation, requireInvitationLink } from "./invitation-links.server";

export type InvitationPage = {
  email: string;
  invitedByName: string;
  expiresAt: Date;
  proposal: Proposal;
  /** What the visitor must do first: nothing, sign in, or sign out of another account. */
  account: "new" | "sign_in" | "signed_in" | "other";
};

async function accountState(email: string, viewer: Actor | null): Promise<InvitationPage["account"]> {
  if (viewer) return viewer.email.toLowerCase() === email.toLowerCase() ? "signed_in" : "other";
  const verified = await db.selectFrom("account").select("id").where("email", "=", email).where("emailVerifiedAt", "is not", null).executeTakeFirst();
  return verified ? "sign_in" : "new";
}

/** What the mailed link opens now; null when it opens nothing any more. @throws 404 for a link that is none of ours */
export async function findInvitationPage(token: string, viewer: Actor | null): Promise<InvitationPage | null> {
  requireInvitationLink(token);
  const invitation = await findLiveInvitation(db, token, await now());
  if (!invitation) return null;
  const { email, expiresAt, invitedBy } = invitation;
  const { name: invitedByName } = await db.selectFrom("account").select("name").where("id", "=", invitedBy).executeTakeFirstOrThrow();
  // A proposal written by an older version of the code is a help that is missing, not an error.
  const read = proposalSchema.omit({ email: true }).safeParse(invitation.proposal);
  return { email, expiresAt, invitedByName, proposal: read.success ? read.data : {}, account: await accountState(email, viewer) };
}
