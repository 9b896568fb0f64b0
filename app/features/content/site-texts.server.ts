import { db, type Handle } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { intermediary, territory } from "~/features/territory/current.server";
import { notFound, orNotFound } from "~/lib/errors";
import { namedDifferences } from "~/lib/text-difference";
import { fillWords, isSiteTextKey, partsOf, siteTextHtml, siteTexts, type SiteText, type SiteTextKey, type SiteWords } from "./site-text";

export const mustWrite = (actor: Actor) => {
  if (!can(actor, "content.write")) throw notFound();
};

export function siteWords(): SiteWords {
  const { name, form, address, email, phone, orias, mediator } = intermediary();
  return { nom: name, forme: form, adresse: address, courriel: email, telephone: phone, orias, mediateur: mediator, territoire: territory().ofName };
}

const versions = (handle: Handle, key: SiteTextKey) => handle.selectFrom("siteTextVersion").where("key", "=", key);

export const latestNumber = async (handle: Handle, key: SiteTextKey): Promise<number> =>
  (await versions(handle, key).select("number").orderBy("number", "desc").limit(1).executeTakeFirst())?.number ?? 0;

/** One version; number 0 is the text that comes with the code. Null when there is none. */
export async function findVersion(handle: Handle, key: SiteTextKey, number: number): Promise<SiteText | null> {
  if (number === 0) return siteTexts[key].original;
  return (await versions(handle, key).select(["title", "lead", "body"]).where("number", "=", number).executeTakeFirst()) ?? null;
}

type Read = { id: string | null; html: string; title: string; lead: string };
/** The last one drawn of each text: a version never changes, so its id says whether it is still the one. */
const drawn = new Map<SiteTextKey, Read>();

/** A text as it is written today. */
export const drawText = ({ title, lead, body }: SiteText) => {
  const words = siteWords();
  return { title: fillWords(title, words), lead: fillWords(lead, words), html: siteTextHtml(body, words) };
};

/** What a page says now, whichever process published it: one id is asked of the database, the text is drawn once. */
export async function readSiteText(key: SiteTextKey): Promise<Omit<Read, "id">> {
  const id = (await versions(db, key).select("id").orderBy("number", "desc").limit(1).executeTakeFirst())?.id ?? null;
  const kept = drawn.get(key);
  if (kept && kept.id === id) return kept;
  const text = id === null ? siteTexts[key].original : await db.selectFrom("siteTextVersion").select(["title", "lead", "body"]).where("id", "=", id).executeTakeFirstOrThrow();
  const read = { id, ...drawText(text) };
  drawn.set(key, read);
  return read;
}

export type TextLine = { key: SiteTextKey; label: string; path: string; number: number; publishedAt: Date | null; publishedBy: string | null; draftBy: string | null };

/** Every text with its last publication, and whose draft waits. @throws 404 */
export async function listSiteTexts(actor: Actor): Promise<TextLine[]> {
  mustWrite(actor);
  const rows = await db.selectFrom("siteTextVersion").innerJoin("account", "account.id", "publishedBy").distinctOn("key").select(["key", "number", "publishedAt", "account.name"]).orderBy("key").orderBy("number", "desc").execute();
  const drafts = await db.selectFrom("siteTextDraft").innerJoin("account", "account.id", "savedBy").select(["key", "account.name"]).execute();
  return (Object.keys(siteTexts) as SiteTextKey[]).map((key) => {
    const last = rows.find((row) => row.key === key);
    return { key, label: siteTexts[key].label, path: siteTexts[key].path, number: last?.number ?? 0, publishedAt: last?.publishedAt ?? null, publishedBy: last?.name ?? null, draftBy: drafts.find((draft) => draft.key === key)?.name ?? null };
  });
}

/** Every version of a text, the oldest first; the code's own is number 0. @throws 404 */
export async function listVersions(actor: Actor, key: SiteTextKey) {
  mustWrite(actor);
  const rows = await versions(db, key).innerJoin("account", "account.id", "publishedBy").select(["number", "title", "lead", "body", "restoredFrom", "publishedAt", "account.name as by"]).orderBy("number").execute();
  return [{ number: 0, ...siteTexts[key].original, restoredFrom: null, publishedAt: null, by: null }, ...rows];
}

/** What waits to be published, or null. @throws 404 */
export async function findDraft(actor: Actor, key: SiteTextKey) {
  mustWrite(actor);
  return (await db.selectFrom("siteTextDraft").innerJoin("account", "account.id", "savedBy").select(["title", "lead", "body", "basedOn", "restoredFrom", "savedAt", "account.name as savedByName"]).where("key", "=", key).executeTakeFirst()) ?? null;
}

/** @throws 404 */
export function textKeyParam(given: string | undefined): SiteTextKey {
  if (!isSiteTextKey(given)) throw notFound();
  return given;
}

/** What the editor opens on: the draft that waits, else the page as it is. @throws 404 */
export async function readEditor(actor: Actor, key: SiteTextKey) {
  const draft = await findDraft(actor, key);
  const number = await latestNumber(db, key);
  const { title, lead, body } = draft ?? (await findVersion(db, key, number))!;
  return { text: { title, lead, body }, basedOn: draft?.basedOn ?? number, draft: draft && { by: draft.savedByName, savedAt: draft.savedAt } };
}

/** The draft as the page will be, with what it changes. @throws 404 */
export async function readProof(actor: Actor, key: SiteTextKey) {
  const draft = orNotFound(await findDraft(actor, key));
  const latest = await latestNumber(db, key);
  const before = (await findVersion(db, key, latest))!;
  return { page: drawText(draft), differences: namedDifferences(partsOf(before), partsOf(draft)), by: draft.savedByName, savedAt: draft.savedAt, restoredFrom: draft.restoredFrom, outdated: draft.basedOn !== latest };
}
