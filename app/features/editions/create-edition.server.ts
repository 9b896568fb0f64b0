import { db, type Transaction } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { isDemo } from "~/lib/env.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { shiftPhases, usualPhases } from "./calendar";
import type { Edition } from "./edition";
import type { NewEdition } from "./edition.schemas";
import { findEdition } from "./editions.server";

type Source = Pick<Edition, "envelopeCents" | "counting" | "stepCents" | "winnersCount" | "minVotes" | "ballotForm" | "minChoices" | "maxChoices" | "blankAllowed" | "minAge" | "votersPerMailbox" | "communeCodes"> & {
  phases: Edition["phases"];
  categories: readonly Omit<Edition["categories"][number], "id" | "position">[];
  criteria: readonly Omit<Edition["criteria"][number], "id" | "position">[];
};

/** Where there is nothing to copy; sums of 2018 (PRODUCT §7), to be confirmed with each year's rules. */
const firstEdition = (year: number): Source => ({
  envelopeCents: 352_000_00, counting: "award-scale", stepCents: 100_00, winnersCount: null, minVotes: null, ballotForm: "approval", minChoices: 1, maxChoices: 3,
  blankAllowed: true, minAge: 11, votersPerMailbox: 1, communeCodes: null, phases: usualPhases(year),
  categories: [{ name: "Toutes les initiatives", explanation: "", floorCents: 4_500_00, capCents: 20_000_00 }],
  criteria: [
    { title: "Utile près de chez nous", question: "À qui l’initiative sert-elle, et où ?" },
    { title: "Portée à plusieurs", question: "Qui la fait vivre, et comment décide-t-on ensemble ?" },
    { title: "Faisable", question: "Le budget et les moyens permettent-ils de la mener à bien ?" },
    { title: "Qui dure", question: "Qu’en restera-t-il quand l’argent sera dépensé ?" },
  ],
});

const copyOf = ({ phases, ...edition }: Edition, year: number): Source => ({ ...edition, phases: shiftPhases(phases, year - edition.year) });

/** A draft of this year, from last year's or from the usual rules. Returns its id. @throws 404, DomainError edition.year_taken */
export async function createEdition(actor: Actor, { year, copyFrom }: NewEdition): Promise<string> {
  if (!can(actor, "budget.manage")) throw notFound();
  return db.transaction().execute(async (trx) => {
    const source = copyFrom ? copyOf(orNotFound(await findEdition(trx, copyFrom)), year) : firstEdition(year);
    const id = await insertEdition(trx, actor, year, source);
    await insertBelongings(trx, id, source);
    await recordAudit(trx, { actor, as: "team", action: "edition.created", objectKind: "edition", objectId: id, after: { year, copiedFrom: copyFrom ?? null } });
    return id;
  });
}

async function insertEdition(trx: Transaction, actor: Actor, year: number, { phases: _, categories: __, criteria: ___, communeCodes, ...source }: Source): Promise<string> {
  const { envelopeCents, counting, stepCents, winnersCount, minVotes, ballotForm, minChoices, maxChoices, blankAllowed, minAge, votersPerMailbox } = source;
  const rules = { envelopeCents, counting, stepCents, winnersCount, minVotes, ballotForm, minChoices, maxChoices, blankAllowed, minAge, votersPerMailbox };
  const row = await trx
    .insertInto("edition")
    .values({ ...rules, communeCodes: communeCodes && [...communeCodes], year, name: `Budget citoyen ${year}`, isDemo: isDemo(), createdBy: actor.accountId, createdAt: await now(trx) })
    .onConflict((conflict) => conflict.column("year").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new DomainError("edition.year_taken", { year }, "year");
  return row.id;
}

async function insertBelongings(trx: Transaction, editionId: string, { phases, categories, criteria }: Source): Promise<void> {
  if (phases.length) await trx.insertInto("editionPhase").values(phases.map(({ kind, startsOn, endsOn }) => ({ editionId, kind, startsOn, endsOn }))).execute();
  if (categories.length)
    await trx.insertInto("editionCategory").values(categories.map(({ name, explanation, floorCents, capCents }, index) => ({ editionId, position: index + 1, name, explanation, floorCents, capCents }))).execute();
  if (criteria.length) await trx.insertInto("editionCriterion").values(criteria.map(({ title, question }, index) => ({ editionId, position: index + 1, title, question }))).execute();
}
