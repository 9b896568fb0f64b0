import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { lockSupport } from "./lock-support.server";
import type { EntryInput } from "./support.schemas";

/** The version that was read is one of this project's campaigns. */
async function requireVersion(trx: Transaction, projectId: string, { kind, campaignVersionId }: EntryInput): Promise<string | null> {
  if (!campaignVersionId || kind !== "review") return null;
  const version = await trx
    .selectFrom("campaignVersion")
    .innerJoin("campaign", "campaign.id", "campaignVersion.campaignId")
    .select("campaignVersion.id")
    .where("campaignVersion.id", "=", campaignVersionId)
    .where("campaign.projectId", "=", projectId)
    .executeTakeFirst();
  if (!version) throw new DomainError("support.unknown_version", {}, "campaignVersionId");
  return version.id;
}

type Place = { correctsId: string | null; withdrawn: boolean };

async function insertEntry(trx: Transaction, actor: Actor, projectId: string, input: EntryInput, place: Place): Promise<string> {
  const at = await now(trx);
  if (input.on > parisDay(at)) throw new DomainError("support.day_to_come", {}, "on");
  const { kind, isPrivate, minutes, text, withWhom, on } = input;
  const values = { kind, isPrivate, minutes, text, withWhom: withWhom ?? null, happenedOn: on, campaignVersionId: await requireVersion(trx, projectId, input) };
  const { id } = await trx
    .insertInto("supportEntry")
    .values({ projectId, ...values, ...place, writtenBy: actor.accountId, writtenAt: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  const action = place.withdrawn ? "support.entry_withdrawn" : place.correctsId ? "support.entry_corrected" : "support.entry_written";
  // Neither its words nor whom it names: what is private stays out of the journal.
  await recordAudit(trx, { actor, action, objectKind: "project", objectId: projectId, after: { happenedOn: on, minutes }, at });
  return id;
}

/** A line of the logbook. @throws 404 | DomainError support.day_to_come | unknown_version */
export async function writeEntry(actor: Actor, projectId: string, input: EntryInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await lockSupport(trx, actor, projectId);
    return insertEntry(trx, actor, projectId, input, { correctsId: null, withdrawn: false });
  });
}

/** The line as it stands: nothing has taken its place. @throws 404 | DomainError support.corrected */
async function mustStand(trx: Transaction, projectId: string, entryId: string): Promise<EntryInput> {
  const entry = orNotFound(await trx.selectFrom("supportEntry").selectAll().where("id", "=", entryId).where("projectId", "=", projectId).executeTakeFirst());
  if (entry.withdrawn) throw notFound();
  const later = await trx.selectFrom("supportEntry").select("id").where("correctsId", "=", entryId).executeTakeFirst();
  if (later) throw new DomainError("support.corrected");
  const { kind, isPrivate, minutes, text, happenedOn, withWhom, campaignVersionId } = entry;
  return { kind, isPrivate, minutes, text, on: happenedOn, withWhom: withWhom ?? undefined, campaignVersionId: campaignVersionId ?? undefined };
}

/** A new line in the place of this one, which is kept. @throws 404 | DomainError support.corrected | day_to_come | unknown_version */
export async function correctEntry(actor: Actor, projectId: string, entryId: string, input: EntryInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await lockSupport(trx, actor, projectId);
    await mustStand(trx, projectId, entryId);
    return insertEntry(trx, actor, projectId, input, { correctsId: entryId, withdrawn: false });
  });
}

/** The line no longer counts, nor shows but to the team. @throws 404 | DomainError support.corrected */
export async function withdrawEntry(actor: Actor, projectId: string, entryId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockSupport(trx, actor, projectId);
    const said = await mustStand(trx, projectId, entryId);
    await insertEntry(trx, actor, projectId, said, { correctsId: entryId, withdrawn: true });
  });
}
