import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { isDemo } from "~/lib/env.server";
import { mustManage, refuseNamesake, takePartnerSlug } from "./lock-partner.server";
import type { PartnerInput } from "./partner.schemas";
import { readTerritories, writeTerritories } from "./territories.server";

/** @throws 404; DomainError partner.namesake | partner.no_territory | partner.unknown_epci | territory.commune_* */
export async function createPartner(actor: Actor, { departement, epcis, communes, ...words }: PartnerInput): Promise<string> {
  mustManage(actor);
  const territories = readTerritories({ departement, epcis, communes });
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await refuseNamesake(trx, words.name, null);
    const slug = await takePartnerSlug(trx, words.name);
    const { id } = await trx.insertInto("partner").values({ ...words, slug, isDemo: isDemo(), createdAt: at }).returning("id").executeTakeFirstOrThrow();
    await writeTerritories(trx, id, territories);
    await recordAudit(trx, { actor, as: "team", action: "partner.created", objectKind: "partner", objectId: id, after: { name: words.name, kind: words.kind }, at });
    return id;
  });
}
