import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { changesBetween } from "~/features/projects/corrections";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { recordCorrections } from "~/lib/corrections.server";
import { DomainError } from "~/lib/errors";
import { lockOpenPartner, mustBelong, mustManage, refuseNamesake } from "./lock-partner.server";
import type { PartnerTerritory } from "./partner";
import { partnerFacts } from "./partner-facts";
import type { OwnPartnerInput, PartnerInput } from "./partner.schemas";
import { readTerritories, territoryNames, writeTerritories } from "./territories.server";

type Words = OwnPartnerInput & Partial<Pick<PartnerInput, "name" | "kind" | "email">>;
type Changing = { actor: Actor; as: "team" | "partner"; partnerId: string };

const territoriesOf = (trx: Transaction, partnerId: string): Promise<PartnerTerritory[]> =>
  trx.selectFrom("partnerTerritory").select(["kind", "code"]).where("partnerId", "=", partnerId).execute();

/** Writes the row anew; what it said before stays in its history. @throws DomainError partner.nothing | partner.closed | partner.merged */
async function rewrite(trx: Transaction, { actor, as, partnerId }: Changing, words: Words, territories?: PartnerTerritory[]): Promise<void> {
  const partner = await lockOpenPartner(trx, partnerId);
  const served = await territoriesOf(trx, partnerId);
  const before = partnerFacts(partner, territoryNames(served));
  const after = partnerFacts({ ...partner, ...words }, territoryNames(territories ?? served));
  const changes = changesBetween(before, after);
  if (changes.length === 0) throw new DomainError("partner.nothing");
  const at = await now(trx);
  await trx.updateTable("partner").set(words).where("id", "=", partnerId).execute();
  if (territories) await writeTerritories(trx, partnerId, territories);
  await recordCorrections(trx, { subject: "partner", subjectId: partnerId, changes, reason: null, accountId: actor.accountId, at });
  await recordAudit(trx, { actor, as, action: "partner.changed", objectKind: "partner", objectId: partnerId, before, after, at });
}

/** By the team: every field. @throws 404; DomainError as `rewrite`, partner.namesake, partner.no_territory, territory.commune_* */
export async function changePartner(actor: Actor, partnerId: string, { departement, epcis, communes, ...words }: PartnerInput): Promise<void> {
  mustManage(actor);
  const territories = readTerritories({ departement, epcis, communes });
  await db.transaction().execute(async (trx) => {
    await refuseNamesake(trx, words.name, partnerId);
    await rewrite(trx, { actor, as: "team", partnerId }, words, territories);
  });
}

/** By the partner's own people: what it does and how to reach it; its name, place and address of requests are the team's. @throws as above */
export async function changeOwnPartner(actor: Actor, partnerId: string, words: OwnPartnerInput): Promise<void> {
  mustBelong(actor, partnerId);
  await db.transaction().execute((trx) => rewrite(trx, { actor, as: "partner", partnerId }, words));
}
