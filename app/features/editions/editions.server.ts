import { db, type Handle } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { territory } from "~/features/territory/current.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { notFound, orNotFound } from "~/lib/errors";
import { currentOf } from "./current-edition";
import { phaseKinds, type Edition } from "./edition";

const columns = [
  "edition.id", "edition.year", "edition.name", "edition.status", "edition.publishedAt", "edition.envelopeCents", "edition.counting", "edition.stepCents", "edition.winnersCount", "edition.minVotes",
  "edition.ballotForm", "edition.minChoices", "edition.maxChoices", "edition.blankAllowed", "edition.minAge", "edition.votersPerMailbox", "edition.communeCodes", "edition.isDemo",
] as const;

const rows = (handle: Handle) => handle.selectFrom("edition").leftJoin("ballotRound", "ballotRound.editionId", "edition.id").select([...columns, "ballotRound.sealedAt"]);
type Row = Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number];

const belongings = (handle: Handle, ids: string[]) =>
  Promise.all([
    handle.selectFrom("editionPhase").selectAll().where("editionId", "in", ids).execute(),
    handle.selectFrom("editionCategory").selectAll().where("editionId", "in", ids).orderBy("position").execute(),
    handle.selectFrom("editionCriterion").selectAll().where("editionId", "in", ids).orderBy("position").execute(),
  ]);

/** With phases, categories and criteria, in three queries for any number of editions. */
async function complete(handle: Handle, found: Row[]): Promise<Edition[]> {
  if (!found.length) return [];
  const [phases, categories, criteria] = await belongings(handle, found.map(({ id }) => id));
  const { code, name, inName } = territory();
  return found.map((row) => {
    const own = <T extends { editionId: string }>(list: T[]) => list.filter(({ editionId }) => editionId === row.id).map(({ editionId: _, ...rest }) => rest);
    const inOrder = own(phases).sort((a, b) => phaseKinds.indexOf(a.kind) - phaseKinds.indexOf(b.kind));
    return { ...row, territory: { code, name, inName }, phases: inOrder, categories: own(categories), criteria: own(criteria) };
  });
}

const one = async (handle: Handle, row: Row | undefined): Promise<Edition | null> => (row ? (await complete(handle, [row]))[0]! : null);

/** Published ones, the newest first. */
export const listPublishedEditions = async (handle: Handle = db): Promise<Edition[]> =>
  complete(handle, await rows(handle).where("edition.status", "=", "published").orderBy("edition.year", "desc").limit(50).execute());

/** The edition that citizens live today: the newest that has begun; before the first one, the one announced. */
export async function findCurrentEdition(handle: Handle = db): Promise<Edition | null> {
  return currentOf(await listPublishedEditions(handle), parisDay(await now(handle)));
}

/** A published one. @throws 404 */
export async function getEditionByYear(year: number | string | undefined, handle: Handle = db): Promise<Edition> {
  const text = String(year);
  if (!/^\d{4}$/.test(text)) throw notFound();
  return orNotFound(await one(handle, await rows(handle).where("edition.year", "=", Number(text)).where("edition.status", "=", "published").executeTakeFirst()));
}

/** For the label team, drafts too. @throws 404 */
export async function getEdition(actor: Actor | null, editionId: string, handle: Handle = db): Promise<Edition> {
  if (!can(actor, "budget.manage")) throw notFound();
  return orNotFound(await findEdition(handle, editionId));
}

/** Without asking for whom: for a caller that scoped it. */
export const findEdition = async (handle: Handle, editionId: string): Promise<Edition | null> =>
  one(handle, await rows(handle).where("edition.id", "=", editionId).executeTakeFirst());

/** Every edition, the newest first. @throws 404 */
export async function listEditions(actor: Actor | null, handle: Handle = db): Promise<Edition[]> {
  if (!can(actor, "budget.manage")) throw notFound();
  return complete(handle, await rows(handle).orderBy("edition.year", "desc").limit(50).execute());
}
