import { jsonArrayFrom } from "kysely/helpers/postgres";
import { db } from "#db";
import { orNotFound } from "~/lib/errors";
import type { PartnerTerritory } from "./partner";
import { territoryNames } from "./territories.server";

const open = () =>
  db
    .selectFrom("partner")
    .select((eb) => [
      "partner.id", "slug", "name", "kind", "summary", "contactEmail", "phone", "website", "address", "opening", "themes", "situations",
      jsonArrayFrom(eb.selectFrom("partnerTerritory").select(["kind", "code"]).whereRef("partnerId", "=", "partner.id")).as("territories"),
      eb.selectFrom("seat").select("seat.name").whereRef("seat.partnerId", "=", "partner.id").limit(1).as("seatName"),
    ])
    .where("closedAt", "is", null);

type Row = Awaited<ReturnType<ReturnType<typeof open>["executeTakeFirstOrThrow"]>>;
const shown = ({ territories, ...row }: Row) => ({ ...row, territories: territories as PartnerTerritory[], places: territoryNames(territories as PartnerTerritory[]) });

export type DirectoryPartner = ReturnType<typeof shown>;

/** Whom a visitor may meet, by name: nobody pays to be seen. */
export async function listDirectory(): Promise<DirectoryPartner[]> {
  return (await open().orderBy("name").execute()).map(shown);
}

export type PublicPartner = { partner: DirectoryPartner; movedTo: null } | { partner: null; movedTo: string };

/** Its page; a double leads to the one that is kept. @throws 404 for a closed one */
export async function getPublicPartner(slug: string): Promise<PublicPartner> {
  const row = await open().where("slug", "=", slug).executeTakeFirst();
  if (row) return { partner: shown(row), movedTo: null };
  const kept = await db
    .selectFrom("partner")
    .innerJoin("partner as kept", "kept.id", "partner.mergedIntoId")
    .select("kept.slug")
    .where("partner.slug", "=", slug)
    .where("kept.closedAt", "is", null)
    .executeTakeFirst();
  return { partner: null, movedTo: orNotFound(kept).slug };
}
