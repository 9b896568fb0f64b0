import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { listCorrections } from "~/lib/corrections.server";
import { orNotFound } from "~/lib/errors";
import { mustManage } from "./lock-partner.server";
import type { PartnerTerritory } from "./partner";
import { territoriesTyped, territoryNames } from "./territories.server";

const all = () =>
  db
    .selectFrom("partner")
    .leftJoin("partner as kept", "kept.id", "partner.mergedIntoId")
    .selectAll("partner")
    .select((eb) => [
      "kept.name as keptName",
      jsonArrayFrom(eb.selectFrom("partnerTerritory").select(["kind", "code"]).whereRef("partnerId", "=", "partner.id")).as("territories"),
      eb.selectFrom("seat").select("seat.name").whereRef("seat.partnerId", "=", "partner.id").limit(1).as("seatName"),
      sql<number>`(select count(*)::int from partner_member where partner_id = partner.id)`.as("memberCount"),
      sql<number>`(select count(*)::int from attestation where partner_id = partner.id and status = 'requested')`.as("waiting"),
      sql<number>`(select count(*)::int from attestation where partner_id = partner.id and status = 'given')`.as("attested"),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof all>["executeTakeFirstOrThrow"]>>;
const shown = ({ territories, ...row }: Row) => ({ ...row, territories: territories as PartnerTerritory[], places: territoryNames(territories as PartnerTerritory[]) });

export type TeamPartner = ReturnType<typeof shown>;

/** The open ones first, by name. @throws 404 */
export async function listTeamPartners(actor: Actor): Promise<TeamPartner[]> {
  mustManage(actor);
  const rows = await all().orderBy(sql`partner.closed_at is not null`).orderBy("partner.name").execute();
  return rows.map(shown);
}

/** @throws 404 */
export async function getTeamPartner(actor: Actor, partnerId: string): Promise<TeamPartner> {
  mustManage(actor);
  return shown(orNotFound(await all().where("partner.id", "=", partnerId).executeTakeFirst()));
}

export type PartnerChange = { field: string; previous: string; corrected: string; reason: string | null; at: Date | string; by: string };

/** What its sheet said before, oldest first. */
export const listPartnerHistory = async (partnerId: string): Promise<PartnerChange[]> => (await listCorrections(db, "partner", [partnerId])).get(partnerId) ?? [];

const words = ({ name, kind, email, summary, contactEmail, phone, website, address, opening, themes, situations }: TeamPartner) => ({
  name, kind, email, themes, situations, summary: summary ?? "", contactEmail: contactEmail ?? "", phone: phone ?? "", website: website ?? "",
  address: address ?? "", opening: opening ?? "",
});

/** As its form begins. */
export const partnerTyped = (partner: TeamPartner) => ({ ...words(partner), ...territoriesTyped(partner.territories) });
