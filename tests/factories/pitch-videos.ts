import { db } from "#db";
import { anAccount } from "./accounts";
import { aProject, type AProject } from "./projects";

let years = 2040;
export type AnInitiative = AProject & { initiativeId: string; editionId: string; year: number };

/** A selected initiative of a new holder, in a published edition of its own. */
export async function aSelectedInitiative(project?: AProject, year = years++): Promise<AnInitiative> {
  const carried = project ?? (await aProject());
  const createdBy = await anAccount();
  const at = new Date();
  const edition = { year, name: `Budget citoyen ${year}`, status: "published" as const, envelopeCents: 5_000_000, publishedAt: at, isDemo: true, createdBy, createdAt: at };
  const { id: editionId } = await db.insertInto("edition").values(edition).returning("id").executeTakeFirstOrThrow();
  const initiative = { editionId, projectId: carried.projectId, status: "selected" as const, title: "Un four pour le quartier", summary: "Cuire ensemble.", requestCents: 300_000, isDemo: true, createdBy, createdAt: at };
  const { id: initiativeId } = await db.insertInto("initiative").values(initiative).returning("id").executeTakeFirstOrThrow();
  return { ...carried, initiativeId, editionId, year };
}

export const readPitch = (videoId: string) => db.selectFrom("pitchVideo").selectAll().where("id", "=", videoId).executeTakeFirstOrThrow();
