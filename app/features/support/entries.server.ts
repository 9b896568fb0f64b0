import { sql } from "kysely";
import { db } from "#db";
import { listProjectCampaigns } from "./campaign-of.server";
import { phaseOn, type EntryKind, type Phase } from "./support";

/** Lines as they stand: nothing has taken their place, nothing took them away. */
export const standingEntries = () =>
  db
    .selectFrom("supportEntry")
    .where("supportEntry.withdrawn", "=", false)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("supportEntry as later").select("later.id").whereRef("later.correctsId", "=", "supportEntry.id"))));

const rows = (projectId: string) =>
  standingEntries()
    .innerJoin("account", "account.id", "supportEntry.writtenBy")
    .leftJoin("campaignVersion", "campaignVersion.id", "supportEntry.campaignVersionId")
    .select([
      "supportEntry.id", "supportEntry.kind", "supportEntry.happenedOn", "supportEntry.withWhom", "supportEntry.minutes", "supportEntry.text", "supportEntry.isPrivate",
      "supportEntry.correctsId", "supportEntry.writtenAt", "account.name as byName", "campaignVersion.number as versionNumber", "campaignVersion.campaignId",
    ])
    .where("supportEntry.projectId", "=", projectId)
    .orderBy("supportEntry.happenedOn", "desc")
    .orderBy("supportEntry.writtenAt", "desc");

type Row = Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number];
export type Entry = Omit<Row, "kind"> & { kind: EntryKind; phase: Phase };

async function withPhases(projectId: string, lines: Row[]): Promise<Entry[]> {
  const campaigns = await listProjectCampaigns(projectId);
  return lines.map((line) => ({ ...line, phase: phaseOn(line.happenedOn, campaigns) }));
}

/** The team's logbook, private lines too, the latest day first. The caller has scoped the project. */
export const listEntries = async (projectId: string): Promise<Entry[]> => withPhases(projectId, await rows(projectId).execute());

/** What the holder reads: nothing private, and no trace of what a correction made private. The caller has scoped the project. */
export const listShownEntries = async (projectId: string): Promise<Entry[]> =>
  withPhases(projectId, await rows(projectId).where("supportEntry.isPrivate", "=", false).execute());

export type EarlierEntry = { id: string; text: string; happenedOn: string; writtenAt: Date; byName: string; isPrivate: boolean };

/** What a line said before its corrections, the latest first; for the team alone. */
export async function listEarlier(entryId: string): Promise<EarlierEntry[]> {
  const { rows: earlier } = await sql<EarlierEntry>`
    with recursive past as (
      select e.corrects_id as id, 1 as step from support_entry e where e.id = ${entryId}::uuid
      union all select e.corrects_id, past.step + 1 from support_entry e join past on e.id = past.id where past.id is not null
    )
    select e.id, e.text, e.happened_on as "happenedOn", e.written_at as "writtenAt", e.is_private as "isPrivate", a.name as "byName"
    from past join support_entry e on e.id = past.id join account a on a.id = e.written_by order by past.step`.execute(db);
  return earlier;
}
