import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMails } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound, refuseAll } from "~/lib/errors";
import { lockUnsealedRound } from "./lock-office.server";
import { decideNaming, type Candidate } from "./office";
import { memberFields, type OfficeForm } from "./office.schemas";

type Found = Candidate & { email: string };

/** Verified accounts by their addresses, in the order given. @throws DomainError office.unknown beside each address nobody has */
async function findCandidates(trx: Transaction, form: OfficeForm): Promise<Found[]> {
  const given = memberFields.flatMap((field) => (form[field] ? [{ field, email: form[field] }] : []));
  const wanted = given.map(({ email }) => email);
  const known = await trx.selectFrom("account").select(["id as accountId", "name", "email", "isTeam"]).where("email", "in", wanted).where("emailVerifiedAt", "is not", null).execute();
  const byEmail = new Map(known.map((one) => [one.email.toLowerCase(), one]));
  refuseAll(given.filter(({ email }) => !byEmail.has(email)).map(({ field }) => new DomainError("office.unknown", {}, field)));
  return wanted.map((email) => byEmail.get(email)!);
}

async function writeOffice(trx: Transaction, actor: Actor, roundId: string, office: { threshold: number; members: Found[]; at: Date }): Promise<void> {
  const { threshold, members, at } = office;
  await trx.deleteFrom("officeMember").where("roundId", "=", roundId).execute();
  await trx.deleteFrom("voteOffice").where("roundId", "=", roundId).execute();
  await trx.updateTable("ballotRound").set({ publicKey: null }).where("id", "=", roundId).execute();
  await trx.insertInto("voteOffice").values({ roundId, threshold, namedBy: actor.accountId, namedAt: at }).execute();
  await trx.insertInto("officeMember").values(members.map(({ accountId }, index) => ({ roundId, accountId, position: index + 1 }))).execute();
}

/**
 * Names the office of a round, in place of the former one: a key made before opens nothing any more. Members are told by mail.
 * @throws 404; DomainError office.sealed | office.unknown | office.too_few | office.twice | office.team_alone
 */
export async function nameOffice(actor: Actor, roundId: string, form: OfficeForm): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockUnsealedRound(trx, roundId);
    const members = await findCandidates(trx, form);
    const threshold = decideNaming(members);
    const at = await now(trx);
    await writeOffice(trx, actor, roundId, { threshold, members, at });
    const { name: editionName } = orNotFound(await trx.selectFrom("edition").innerJoin("ballotRound", "editionId", "edition.id").select("name").where("ballotRound.id", "=", roundId).executeTakeFirst());
    await queueMails(trx, members.map(({ email, name }) => ({
      key: `office-named:${roundId}:${at.getTime()}:${email}`, template: "office-named", to: email,
      props: { name, editionName, roundId, members: members.map((member) => member.name), threshold },
    })));
    await recordAudit(trx, { actor, as: "team", action: "vote.office_named", objectKind: "round", objectId: roundId, after: { present: members.map(({ name }) => name) }, at });
  });
}
