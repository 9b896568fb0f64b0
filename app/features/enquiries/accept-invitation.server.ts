import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { refuseWeakPassword } from "~/features/accounts/common-passwords.server";
import { openInvitedAccount } from "~/features/accounts/open-invited-account.server";
import { hashPassword } from "~/features/accounts/passwords.server";
import type { Actor } from "~/features/accounts/permissions";
import { openOrganisation, type Founder } from "~/features/projects/create-organisation.server";
import { openProject } from "~/features/projects/create-project.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { isDemo } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { handOverFirstMeeting } from "./hand-over-first-meeting.server";
import { findLiveInvitation } from "./invitation-links.server";
import type { NewAccount, Opening } from "./invitation.schemas";
import { moveEnquiry } from "./move-enquiry.server";

type Invitation = { id: string; enquiryId: string; email: string };
type Who = { viewer: Actor } | { account: { name: string; passwordHash: string } };

/** @throws DomainError enquiry.invitation_over: expired, replaced, used, or its enquiry went another way */
async function lockInvited(trx: Transaction, token: string, at: Date) {
  const invitation = await findLiveInvitation(trx, token, at);
  if (!invitation) throw new DomainError("enquiry.invitation_over");
  const enquiry = await trx.selectFrom("enquiry").select(["id", "status", "mergedIntoId"]).where("id", "=", invitation.enquiryId).forUpdate().executeTakeFirstOrThrow();
  // Read again under the lock: of two clicks, the second finds the link used.
  if (enquiry.mergedIntoId || !(await findLiveInvitation(trx, token, at))) throw new DomainError("enquiry.invitation_over");
  return { invitation, enquiry };
}

/** @throws DomainError enquiry.other_account | account_exists */
async function founderOf(trx: Transaction, { email }: Invitation, who: Who): Promise<Founder> {
  if ("viewer" in who) {
    if (who.viewer.email.toLowerCase() !== email.toLowerCase()) throw new DomainError("enquiry.other_account");
    return who.viewer;
  }
  const accountId = await openInvitedAccount(trx, { ...who.account, email });
  if (!accountId) throw new DomainError("enquiry.account_exists");
  return { accountId, name: who.account.name, roles: ["visitor", "member"], isDemo: isDemo() };
}

/** The founder's organisation of this name, or a new one: a second project needs no second organisation. */
async function organisationOf(trx: Transaction, founder: Founder, { organisationName, organisationCommune, legalForm, siret, purpose }: Opening): Promise<string> {
  const own = await trx
    .selectFrom("organisation")
    .innerJoin("organisationMember", "organisationMember.organisationId", "organisation.id")
    .select("organisation.id")
    .where("organisationMember.accountId", "=", founder.accountId)
    .where(sql<boolean>`plain_text(organisation.name) = plain_text(${organisationName})`)
    .executeTakeFirst();
  return own?.id ?? openOrganisation(trx, founder, { name: organisationName, commune: organisationCommune, legalForm, siret, purpose }, "organisationCommune");
}

export type Opened = { accountId: string; projectId: string; enquiryId: string };

async function open(trx: Transaction, token: string, who: Who, input: Opening): Promise<Opened> {
  const at = await now(trx);
  const { invitation, enquiry } = await lockInvited(trx, token, at);
  const actor = await founderOf(trx, invitation, who);
  const organisationId = await organisationOf(trx, actor, input);
  const projectId = await openProject(trx, actor, { organisationId, name: input.projectName, summary: input.projectSummary, theme: input.theme, commune: input.commune });
  await trx.updateTable("enquiry").set({ projectId }).where("id", "=", enquiry.id).execute();
  await moveEnquiry(trx, enquiry, { verb: "open_project", actor, at });
  await handOverFirstMeeting(trx, actor, { enquiryId: enquiry.id, projectId, at });
  await trx.updateTable("enquiryInvitation").set({ acceptedAt: at, acceptedBy: actor.accountId }).where("id", "=", invitation.id).execute();
  await recordAudit(trx, { actor, as: "holder", action: "enquiry.invitation_accepted", objectKind: "enquiry", objectId: enquiry.id, at });
  return { accountId: actor.accountId, projectId, enquiryId: enquiry.id };
}

/**
 * The holder opens account, organisation and project at once, from what was said: all of it, or nothing.
 * @throws DomainError accounts.password_* | enquiry.invitation_over | account_exists | organisation.siret_* | territory.commune_*
 */
export async function openWithAccount(token: string, { name, password, ...input }: Opening & NewAccount): Promise<Opened> {
  const invitation = await findLiveInvitation(db, token, await now());
  if (!invitation) throw new DomainError("enquiry.invitation_over");
  await refuseWeakPassword(password, [name, invitation.email]);
  const account = { name, passwordHash: await hashPassword(password) };
  return db.transaction().execute((trx) => open(trx, token, { account }, input));
}

/** The same, signed in with the address that was invited. @throws DomainError enquiry.other_account | … */
export const openAsMember = (viewer: Actor, token: string, input: Opening): Promise<Opened> =>
  db.transaction().execute((trx) => open(trx, token, { viewer }, input));
