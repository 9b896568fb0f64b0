import { db } from "#db";
import type { Counting, Edition, PhaseKind } from "~/features/editions/edition";
import { findEdition } from "~/features/editions/editions.server";
import { aTeamMember } from "./accounts";

export const editionCalendar = (year: number): [PhaseKind, string, string][] => [
  ["ideas", `${year}-01-05`, `${year}-04-30`],
  ["files", `${year}-03-01`, `${year}-05-31`],
  ["committee", `${year}-05-15`, `${year}-06-30`],
  ["budget_writing", `${year}-06-15`, `${year}-07-31`],
  ["shooting", `${year}-08-01`, `${year}-08-20`],
  ["training", `${year}-08-10`, `${year}-08-31`],
  ["vote", `${year}-09-01`, `${year}-09-30`],
  ["results", `${year}-11-01`, `${year}-11-30`],
  ["accountability", `${year}-12-01`, `${year + 1}-12-31`],
];

type Options = {
  year?: number;
  counting?: Counting;
  envelopeCents?: number;
  stepCents?: number;
  winnersCount?: number;
  minVotes?: number;
  ballotForm?: "approval" | "knapsack";
  minChoices?: number;
  maxChoices?: number;
  blankAllowed?: boolean;
  minAge?: number;
  votersPerMailbox?: number;
  communeCodes?: string[];
  isPublished?: boolean;
  /** Name, floor and cap in euros. */
  categories?: [string, number, number][];
};

/** An edition with its whole calendar, two categories and one criterion; published unless said. */
export async function anEdition({ year = 2026, categories = [["Coup de pouce", 1_000, 5_000], ["Grand projet", 4_500, 20_000]], isPublished = true, ...rules }: Options = {}): Promise<Edition> {
  const team = await aTeamMember();
  const at = new Date();
  const state = isPublished ? { status: "published" as const, publishedAt: at } : {};
  const { id: editionId } = await db
    .insertInto("edition")
    .values({ year, name: `Budget citoyen ${year}`, envelopeCents: 20_000_000, createdBy: team.accountId, createdAt: at, ...state, ...rules })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("editionCategory").values(categories.map(([name, floor, cap], index) => ({ editionId, position: index + 1, name, floorCents: floor * 100, capCents: cap * 100 }))).execute();
  await db.insertInto("editionPhase").values(editionCalendar(year).map(([kind, startsOn, endsOn]) => ({ editionId, kind, startsOn, endsOn }))).execute();
  await db.insertInto("editionCriterion").values({ editionId, position: 1, title: "Utile près de chez nous", question: "À qui l’initiative sert-elle, et où ?" }).execute();
  return (await findEdition(db, editionId))!;
}

/** The edition's round, sealed with a key that opens nothing: its rules are frozen. Returns the round's id. */
export async function aSealedRound(edition: Pick<Edition, "id" | "year">): Promise<string> {
  const sealedAt = new Date();
  const { id } = await db
    .insertInto("ballotRound")
    .values({
      editionId: edition.id, opensAt: new Date(`${edition.year}-09-01T00:00:00+02:00`), closesAt: new Date(`${edition.year}-09-30T23:59:59+02:00`),
      publicKey: Buffer.alloc(65, 4), seal: "0".repeat(64), sealedAt, createdAt: sealedAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
