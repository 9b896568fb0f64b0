import { db } from "#db";
import type { EditionPhaseKind, InitiativeStatus } from "#db/schema";
import { addDays, parisDay } from "~/lib/dates";
import { aTeamMember } from "./accounts";
import { aProject, type AProject } from "./projects";

export type TestEdition = { editionId: string; year: number; categoryId: string; criterionIds: string[] };

/** Days from today; by default ideas, files and the committee all run. */
type Days = Partial<Record<EditionPhaseKind, [from: number, to: number]>>;
const allNow: Days = { ideas: [-10, 30], files: [-10, 40], committee: [-10, 50], budget_writing: [10, 60] };

const takenYears = async () => new Set((await db.selectFrom("edition").select("year").execute()).map(({ year }) => year));

/** A published edition of a year of its own: one category (500 to 5 000 €), two criteria. */
export async function anEditionOfIdeas(days: Days = allNow): Promise<TestEdition> {
  const taken = await takenYears();
  let year = 2030;
  while (taken.has(year)) year += 1;
  const at = new Date();
  const createdBy = (await aTeamMember()).accountId;
  const rules = { year, name: `Budget citoyen ${year}`, envelopeCents: 5_000_000, status: "published" as const, publishedAt: at, createdBy, createdAt: at, isDemo: true };
  const { id: editionId } = await db.insertInto("edition").values(rules).returning("id").executeTakeFirstOrThrow();
  const { id: categoryId } = await db.insertInto("editionCategory").values({ editionId, position: 1, name: "Premiers pas", floorCents: 50_000, capCents: 500_000 }).returning("id").executeTakeFirstOrThrow();
  const criteria = ["Utilité", "Ancrage"].map((title, index) => ({ editionId, position: index + 1, title, question: `En quoi votre initiative répond-elle à ce critère : ${title.toLowerCase()} ?` }));
  const rows = await db.insertInto("editionCriterion").values(criteria).returning(["id", "position"]).execute();
  const phases = Object.entries(days).map(([kind, [from, to]]) => ({ editionId, kind: kind as EditionPhaseKind, startsOn: addDays(parisDay(at), from), endsOn: addDays(parisDay(at), to) }));
  if (phases.length > 0) await db.insertInto("editionPhase").values(phases).execute();
  return { editionId, year, categoryId, criterionIds: rows.sort((a, b) => a.position - b.position).map(({ id }) => id) };
}

export type TestInitiative = AProject & { initiativeId: string; edition: TestEdition };

type InitiativeOptions = { edition?: TestEdition; project?: AProject; status?: InitiativeStatus; requestCents?: number };

/** An initiative as it stands in this status, without the acts that led there; its file is filled in and balanced. */
export async function anInitiative({ edition, project, status = "idea", requestCents = 300_000 }: InitiativeOptions = {}): Promise<TestInitiative> {
  const [of, carried] = [edition ?? (await anEditionOfIdeas()), project ?? (await aProject())];
  const answers = Object.fromEntries(of.criterionIds.map((id) => [id, "Une réponse assez longue pour être lue par le comité."]));
  const texts = { title: "Un fournil pour le quartier", summary: "Du pain cuit ensemble, chaque samedi matin.", what: "Construire un four à pain au milieu du quartier, avec les habitants, et l’ouvrir chaque samedi matin à qui veut cuire son pain.", forWhom: "Les habitants du quartier, petits et grands.", calendar: "Chantier en mars, première fournée en juin." };
  const { id: initiativeId } = await db
    .insertInto("initiative")
    .values({ ...texts, editionId: of.editionId, projectId: carried.projectId, categoryId: of.categoryId, status, requestCents, theme: "alimentation", communeCode: "62119", answers: JSON.stringify(answers), createdBy: carried.holder.accountId, createdAt: new Date(), isDemo: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  const lines = [{ side: "use" as const, label: "Le four", amountCents: requestCents + 100_000 }, { side: "resource" as const, label: "La commune", amountCents: 100_000 }];
  await db.insertInto("initiativeBudgetLine").values(lines.map((line) => ({ ...line, initiativeId, position: 0 }))).execute();
  return { ...carried, initiativeId, edition: of };
}
