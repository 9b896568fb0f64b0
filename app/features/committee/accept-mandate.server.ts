import { db, type Transaction } from "#db";
import { openInvitedAccount } from "~/features/accounts/open-invited-account.server";
import { hashPassword } from "~/features/accounts/passwords.server";
import type { Actor } from "~/features/accounts/permissions";
import { listTeam } from "~/features/label/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { lockSeat, requireFreeTerm, requireNewSitter } from "./lock-seat.server";
import { findMandateInvitation, type MandateInvitation } from "./mandate-links.server";

type Who = { viewer: Actor } | { account: { name: string; passwordHash: string } };
type Sitter = { accountId: string; name: string };

/** @throws DomainError committee.other_account | account_exists */
async function sitterOf(trx: Transaction, { email }: MandateInvitation, who: Who): Promise<Sitter> {
  if ("viewer" in who) {
    if (who.viewer.email.toLowerCase() !== email.toLowerCase()) throw new DomainError("committee.other_account");
    return who.viewer;
  }
  const accountId = await openInvitedAccount(trx, { ...who.account, email });
  if (!accountId) throw new DomainError("committee.account_exists");
  return { accountId, name: who.account.name };
}

/** Read again under the seat's lock: of two clicks, the second finds the link used. */
async function lockInvited(trx: Transaction, token: string, at: Date): Promise<MandateInvitation> {
  const found = await findMandateInvitation(trx, token, at);
  if (found) await lockSeat(trx, found.seatId);
  const invitation = found && (await findMandateInvitation(trx, token, at));
  if (!invitation) throw new DomainError("committee.invitation_over");
  return invitation;
}

async function tellTeam(trx: Transaction, mandateId: string, { seatName, kind }: MandateInvitation, sitter: Sitter): Promise<void> {
  for (const { email, name } of await listTeam(trx)) {
    await queueMail(trx, { key: `mandate-accepted:${mandateId}:${email}`, template: "mandate-accepted", to: email, props: { name, sitterName: sitter.name, seatName, kind } });
  }
}

async function accept(trx: Transaction, token: string, who: Who): Promise<string> {
  const at = await now(trx);
  const invitation = await lockInvited(trx, token, at);
  const { id, seatId, kind, endsOn, email, invitedBy } = invitation;
  const today = parisDay(at);
  // Nobody sat for the seat before they agreed to.
  const startsOn = invitation.startsOn < today ? today : invitation.startsOn;
  if (endsOn && endsOn < startsOn) throw new DomainError("committee.invitation_over");
  const term = { seatId, kind, startsOn, endsOn };
  await requireFreeTerm(trx, term);
  await requireNewSitter(trx, term, email);
  const sitter = await sitterOf(trx, invitation, who);
  const mandate = await trx
    .insertInto("mandate")
    .values({ ...term, accountId: sitter.accountId, givenBy: invitedBy, givenAt: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.updateTable("mandateInvitation").set({ acceptedAt: at, mandateId: mandate.id }).where("id", "=", id).execute();
  await tellTeam(trx, mandate.id, invitation, sitter);
  await recordAudit(trx, { actor: sitter, as: "seat", action: "committee.mandate_accepted", objectKind: "seat", objectId: seatId, after: { kind, startsOn, endsOn }, at });
  return sitter.accountId;
}

/** Opens the account and the mandate at once. Returns the account's id. @throws DomainError committee.invitation_over | account_exists | titular_overlap | mandate_twice */
export async function acceptWithAccount(token: string, { name, password }: { name: string; password: string }): Promise<string> {
  const account = { name, passwordHash: await hashPassword(password) };
  return db.transaction().execute((trx) => accept(trx, token, { account }));
}

/** The same, signed in with the invited address. @throws DomainError committee.other_account | … */
export const acceptAsMember = (viewer: Actor, token: string): Promise<string> => db.transaction().execute((trx) => accept(trx, token, { viewer }));
