import { sql, type Expression, type Selectable, type SqlBool } from "kysely";
import { db } from "#db";
import type { Enquiry } from "#db/schema";
import type { Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { epciOf, findEpci } from "~/features/territory/epcis.server";
import type { BoardFilters, BoardRow } from "./board";
import { enquiryStatuses, isOver } from "./enquiry";
import { mustHandle } from "./lock-enquiry.server";

const openStatuses = enquiryStatuses.filter((status) => !isOver(status));

/** A merged one is read on the one it leads to. */
const standing = () => db.selectFrom("enquiry").where("enquiry.mergedIntoId", "is", null).where("enquiry.isHistory", "=", false);

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean).slice(0, 8);
const escapeLike = (word: string) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Digits of a telephone as it is kept: « 03 21 » finds +33321. */
const phoneDigits = (text: string): string | null => (/^[\d\s.+()-]{4,}$/.test(text) ? text.replace(/\D/g, "").replace(/^0033|^0/, "33") : null);

/** Each word anywhere, accents and capitals aside; or the digits of a telephone. */
function matches(q: string): Expression<SqlBool> {
  const digits = phoneDigits(q);
  if (digits) return sql<SqlBool>`enquiry.phone like ${`+${digits}%`}`;
  const each = words(q).map((word) => sql<SqlBool>`enquiry.search_text like plain_text(${`%${escapeLike(word)}%`})`);
  return each.length ? sql<SqlBool>`${sql.join(each, sql` and `)}` : sql<SqlBool>`true`;
}

function filtered(actor: Actor, { q, etat, pour, besoin, commune, epci, partenaire }: BoardFilters) {
  return standing()
    .$if(etat === undefined, (query) => query.where("enquiry.status", "in", openStatuses))
    .$if(etat !== undefined && etat !== "tous", (query) => query.where("enquiry.status", "=", etat as (typeof openStatuses)[number]))
    .$if(pour === "personne", (query) => query.where("enquiry.ownerAccountId", "is", null))
    .$if(pour !== undefined && pour !== "personne", (query) => query.where("enquiry.ownerAccountId", "=", pour === "moi" ? actor.accountId : pour!))
    .$if(besoin !== undefined, (query) => query.where("enquiry.theme", "=", besoin!))
    .$if(commune !== undefined, (query) => query.where("enquiry.communeCode", "=", commune!))
    .$if(epci !== undefined, (query) => query.where("enquiry.communeCode", "in", findEpci(epci!)?.communes ?? [""]))
    .$if(partenaire !== undefined, (query) => query.where("enquiry.partnerId", "=", partenaire!))
    .$if(q !== undefined, (query) => query.where(matches(q!)));
}

type Next = BoardRow["next"];

/** This enquiry and all that lead to it: what was planned for a merged one is still to be done. */
const withMerged = sql`(with recursive led as (select enquiry.id
  union all select m.id from enquiry m join led on m.merged_into_id = led.id) select id from led)`;

const columns = (actor: Actor, filters: BoardFilters) =>
  filtered(actor, filters)
    .leftJoin("account as owner", "owner.id", "enquiry.ownerAccountId")
    .leftJoin("partner", "partner.id", "enquiry.partnerId")
    .select([
      "enquiry.id", "enquiry.name", "enquiry.projectName", "enquiry.summary", "enquiry.communeCode", "enquiry.theme", "enquiry.status", "enquiry.receivedAt",
      "owner.name as ownerName", "partner.name as partnerName",
      sql<Date>`coalesce((select t.at from transition t where t.subject = 'enquiry' and t.subject_id = enquiry.id order by t.id desc limit 1), enquiry.received_at)`.as("since"),
      sql<Next>`(select jsonb_build_object('action', coalesce(f.action, ''), 'dueOn', f.due_on, 'ownerName', a.name) from enquiry_follow_up f
        join account a on a.id = f.owner_account_id where f.enquiry_id in ${withMerged} and f.done_at is null order by f.due_on, f.id limit 1)`.as("next"),
    ]);

export const PAGE_SIZE = 100;

/**
 * The board: open enquiries unless a state is asked for; up to PAGE_SIZE a page, newest first when it is a list of what is
 * over, oldest first otherwise. One more row than a page says that another page follows.
 * @throws 404
 */
export async function listEnquiries(actor: Actor, filters: BoardFilters): Promise<BoardRow[]> {
  mustHandle(actor);
  const over = filters.etat === "closed" || filters.etat === "application" || filters.etat === "tous";
  const rows = await columns(actor, filters)
    .orderBy("enquiry.receivedAt", over ? "desc" : "asc")
    .orderBy("enquiry.id")
    .offset(((filters.page ?? 1) - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE + 1)
    .execute();
  return rows.map(({ communeCode, ...row }) => ({ ...row, communeName: communeCode ? communeName(communeCode) : "" }));
}

export type ExportRow = BoardRow & Pick<Selectable<Enquiry>, "channel" | "email" | "phone" | "organisationName" | "communeCode" | "need" | "source">;

/** Every enquiry under these filters, oldest first, with what the board leaves out. @throws 404 */
export async function listForExport(actor: Actor, filters: BoardFilters): Promise<ExportRow[]> {
  mustHandle(actor);
  const rows = await columns(actor, filters)
    .select(["enquiry.channel", "enquiry.email", "enquiry.phone", "enquiry.organisationName", "enquiry.need", "enquiry.source"])
    .orderBy("enquiry.receivedAt")
    .execute();
  return rows.map((row) => ({ ...row, communeName: row.communeCode ? communeName(row.communeCode) : "" }));
}

/** How many stand in each state. @throws 404 */
export async function countEnquiries(actor: Actor): Promise<Partial<Record<BoardRow["status"], number>>> {
  mustHandle(actor);
  const rows = await standing().select(({ fn }) => ["enquiry.status", fn.countAll<number>().as("count")]).groupBy("enquiry.status").execute();
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

export type BoardChoices = {
  team: { accountId: string; name: string }[];
  communes: { code: string; name: string }[];
  epcis: { code: string; name: string }[];
  partners: { id: string; name: string }[];
};

/** The label team, by name. */
export const listTeam = () =>
  db.selectFrom("account").select(["id as accountId", "name"]).where("isTeam", "=", true).where("emailVerifiedAt", "is not", null).orderBy("name").execute();

type Named = { code: string; name: string };
const byName = (all: Named[]) => all.sort((a, b) => a.name.localeCompare(b.name, "fr"));
const groupsOf = (communes: string[]): Named[] =>
  [...new Map(communes.flatMap((code) => epciOf(code) ?? []).map(({ code, name }) => [code, { code, name }])).values()];

/** What can be filtered on: places and partners that some enquiry names. @throws 404 */
export async function listBoardChoices(actor: Actor): Promise<BoardChoices> {
  mustHandle(actor);
  const [team, communes, partners] = await Promise.all([
    listTeam(),
    standing().select("enquiry.communeCode").distinct().where("enquiry.communeCode", "is not", null).execute(),
    standing().innerJoin("partner", "partner.id", "enquiry.partnerId").select(["partner.id", "partner.name"]).distinct().orderBy("partner.name").execute(),
  ]);
  const named = communes.map(({ communeCode }) => ({ code: communeCode!, name: communeName(communeCode!) }));
  return { team, partners, communes: byName(named), epcis: byName(groupsOf(named.map(({ code }) => code))) };
}
