import { sql, type Insertable } from "kysely";
import { randomUUID } from "node:crypto";
import type { Transaction } from "#db";
import type { Enquiry, PastCampaign, PastEnquiry, PastProject } from "#db/schema";
import { historyEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { parisInstant } from "~/lib/dates";
import type { ImportKind } from "./import";
import type { PlannedRow } from "./plan-rows";
import type { Value } from "./read-row";

export type Into = { importId: string; at: Date; isDemo: boolean };

/** Parameters of one statement are counted: rows go by hundreds. */
const chunk = 500;
async function byChunks<T>(rows: readonly T[], write: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < rows.length; index += chunk) await write(rows.slice(index, index + chunk));
}

const text = (value: Value | undefined) => (value === null || value === undefined ? null : String(value));
const number = (value: Value | undefined) => (value === null || value === undefined ? null : Number(value));
const noon = (day: string) => parisInstant(day, "12:00:00");
const link = ({ importId }: Into, { line, key, fingerprint }: PlannedRow) => ({ importId, line, key, fingerprint });
const where = ({ values }: PlannedRow) => ({ communeCode: text(values.commune), theme: text(values.theme), partnerId: text(values.partner) });

/** No person is in it: what was said stays in the spreadsheet. The past does not say how people came; nothing counts by it. */
const enquiryOf = (row: PlannedRow) => {
  const { appliedOn, metOn, receivedOn, projectName, organisationName } = row.values;
  return {
    status: appliedOn ? "application" : metOn ? "met" : "contacted", channel: "phone", receivedAt: noon(String(receivedOn)),
    projectName: text(projectName), organisationName: text(organisationName), ...where(row),
  } satisfies Insertable<Enquiry>;
};

const stepsOf = ({ values }: PlannedRow) => ({ metOn: text(values.metOn), appliedOn: text(values.appliedOn) });

async function createEnquiries(trx: Transaction, rows: PlannedRow[], into: Into): Promise<void> {
  await byChunks(rows, async (some) => {
    const withIds = some.map((row) => ({ row, enquiryId: randomUUID() }));
    await trx.insertInto("enquiry").values(withIds.map(({ row, enquiryId }) => ({ id: enquiryId, ...enquiryOf(row), isHistory: true, isDemo: into.isDemo, createdAt: into.at }))).execute();
    const past = withIds.map(({ row, enquiryId }): Insertable<PastEnquiry> => ({ enquiryId, ...link(into, row), ...stepsOf(row) }));
    await trx.insertInto("pastEnquiry").values(past).execute();
  });
}

async function changeEnquiries(trx: Transaction, rows: PlannedRow[], into: Into): Promise<void> {
  for (const row of rows) {
    const { enquiryId } = await trx.updateTable("pastEnquiry").set({ ...link(into, row), ...stepsOf(row) }).where("key", "=", row.key).returning("enquiryId").executeTakeFirstOrThrow();
    await trx.updateTable("enquiry").set(enquiryOf(row)).where("id", "=", enquiryId).where("isHistory", "=", true).execute();
  }
}

const projectOf = (row: PlannedRow, into: Into) =>
  ({
    ...link(into, row), ...where(row), name: String(row.values.name), organisationName: text(row.values.organisationName), labelledOn: String(row.values.labelledOn),
  }) satisfies Insertable<PastProject>;

async function changeProjects(trx: Transaction, rows: PlannedRow[], into: Into): Promise<void> {
  for (const row of rows) await trx.updateTable("pastProject").set(projectOf(row, into)).where("key", "=", row.key).execute();
}

/** Until when the label's totals are published: what is older details them and adds nothing. Null without published totals. */
async function publishedUntil(trx: Transaction): Promise<Date | null> {
  const row = await trx.selectFrom("ledgerGroup").select((eb) => eb.fn.max("occurredAt").as("last"))
    .where("origin", "=", "history").where(sql<boolean>`event_key not like 'history:import:%'`).executeTakeFirst();
  return row?.last ?? null;
}

async function bookedCampaign(trx: Transaction, row: PlannedRow, into: Into, published: Date | null): Promise<Insertable<PastCampaign>> {
  const { values } = row;
  const endedOn = String(values.endedOn);
  const insidePublished = published !== null && noon(endedOn) <= published;
  const collectedCents = Number(values.collectedCents);
  const booked = values.succeeded === true && !insidePublished && !into.isDemo;
  const group = booked ? await post(trx, {
    eventKey: `history:import:${into.importId}:${row.line}`, kind: "history", description: `Campagne du passé : ${String(values.title)}`, isDemo: false,
    occurredAt: noon(endedOn), history: { projects: 1, citizens: Number(values.citizens) }, entries: historyEntries({ amountCents: collectedCents }),
  }) : null;
  return {
    ...link(into, row), ...where(row), title: String(values.title), startedOn: text(values.startedOn), endedOn, goalCents: number(values.goalCents), collectedCents,
    citizens: Number(values.citizens), succeeded: values.succeeded === true, insidePublished, ledgerGroupId: group?.groupId ?? null,
  };
}

async function createCampaigns(trx: Transaction, rows: PlannedRow[], into: Into): Promise<void> {
  const published = await publishedUntil(trx);
  const booked: Insertable<PastCampaign>[] = [];
  for (const row of rows) booked.push(await bookedCampaign(trx, row, into, published));
  await byChunks(booked, (some) => trx.insertInto("pastCampaign").values(some).execute());
}

const writers: Record<ImportKind, Record<"created" | "changed", (trx: Transaction, rows: PlannedRow[], into: Into) => Promise<void>>> = {
  enquiries: { created: createEnquiries, changed: changeEnquiries },
  projects: { created: (trx, rows, into) => byChunks(rows, (some) => trx.insertInto("pastProject").values(some.map((row) => projectOf(row, into))).execute()), changed: changeProjects },
  campaigns: { created: createCampaigns, changed: () => Promise.resolve() },
};

/** Writes what the plan creates and changes, linked to its import. */
export async function writeRows(trx: Transaction, kind: ImportKind, rows: readonly PlannedRow[], into: Into): Promise<void> {
  for (const outcome of ["created", "changed"] as const) {
    const some = rows.filter((row) => row.outcome === outcome);
    if (some.length > 0) await writers[kind][outcome](trx, some, into);
  }
}
