import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import type { TextInput } from "./content.schemas";
import { unknownWords, type SiteTextKey } from "./site-text";
import { findVersion, latestNumber, mustWrite } from "./site-texts.server";

const lock = (trx: Transaction, key: SiteTextKey) => sql`select pg_advisory_xact_lock(hashtext(${`site-text:${key}`}))`.execute(trx);

/** @throws DomainError texts.unknown_word, beside the field */
function refuseUnknownWords(input: Pick<TextInput, "title" | "lead" | "body">): void {
  for (const field of ["title", "lead", "body"] as const) {
    const [word] = unknownWords(input[field]);
    if (word) throw new DomainError("texts.unknown_word", { word }, field);
  }
}

/**
 * Keeps what is being written, shared by the team, until it is published. `basedOn`: the version that was opened.
 * @throws 404; DomainError texts.changed | texts.unknown_word
 */
export async function saveDraft(actor: Actor, key: SiteTextKey, { title, lead, body, basedOn }: TextInput): Promise<void> {
  mustWrite(actor);
  refuseUnknownWords({ title, lead, body });
  await db.transaction().execute(async (trx) => {
    await lock(trx, key);
    if ((await latestNumber(trx, key)) !== basedOn) throw new DomainError("texts.changed");
    await keep(trx, actor, key, { title, lead, body, basedOn, restoredFrom: null });
  });
}

type Kept = TextInput & { restoredFrom: number | null };
async function keep(trx: Transaction, actor: Actor, key: SiteTextKey, text: Kept): Promise<void> {
  const values = { ...text, savedBy: actor.accountId, savedAt: await now(trx) };
  await trx.insertInto("siteTextDraft").values({ key, ...values }).onConflict((conflict) => conflict.column("key").doUpdateSet(values)).execute();
}

/** An earlier version becomes the draft: it is read again before it is published. @throws 404 */
export async function takeVersion(actor: Actor, key: SiteTextKey, number: number): Promise<void> {
  mustWrite(actor);
  await db.transaction().execute(async (trx) => {
    await lock(trx, key);
    const text = orNotFound(await findVersion(trx, key, number));
    await keep(trx, actor, key, { ...text, basedOn: await latestNumber(trx, key), restoredFrom: number });
  });
}

/** The draft becomes the page. Returns its number. @throws 404 without a draft; DomainError texts.changed | texts.same */
export async function publishText(actor: Actor, key: SiteTextKey): Promise<number> {
  mustWrite(actor);
  return db.transaction().execute(async (trx) => {
    await lock(trx, key);
    const { title, lead, body, basedOn, restoredFrom } = orNotFound(await trx.selectFrom("siteTextDraft").selectAll().where("key", "=", key).forUpdate().executeTakeFirst());
    if ((await latestNumber(trx, key)) !== basedOn) throw new DomainError("texts.changed");
    const before = await findVersion(trx, key, basedOn);
    if (before?.title === title && before.lead === lead && before.body === body) throw new DomainError("texts.same");
    const [at, number] = [await now(trx), basedOn + 1];
    await trx.insertInto("siteTextVersion").values({ key, number, title, lead, body, restoredFrom, publishedBy: actor.accountId, publishedAt: at }).execute();
    await trx.deleteFrom("siteTextDraft").where("key", "=", key).execute();
    await recordAudit(trx, { actor, action: "text.published", objectKind: "text", objectId: key, after: { number, ...(restoredFrom !== null && { restoredFrom }) }, at });
    return number;
  });
}

/** @throws 404 */
export async function dropDraft(actor: Actor, key: SiteTextKey): Promise<void> {
  mustWrite(actor);
  await db.deleteFrom("siteTextDraft").where("key", "=", key).execute();
}
