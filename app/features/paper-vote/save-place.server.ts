import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { getRoundFor } from "~/features/ballots/rounds.server";
import { isViolation } from "~/features/events/violations.server";
import { resolveCommune } from "~/features/territory/communes.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { getPlaceFor } from "./places.server";
import type { PlaceInput } from "./paper.schemas";

const named = (error: unknown) => {
  throw isViolation(error, "paper_place_round_id_name_key") ? new DomainError("paper.place_named", {}, "name") : error;
};

/** Opens a place where people vote on paper; until the close. @throws 404; DomainError paper.place_named | paper.round_over, territory.commune_… */
export async function openPlace(actor: Actor, editionId: string, { name, commune, whereabouts }: PlaceInput): Promise<string> {
  const { edition, round, stage } = await getRoundFor(actor, editionId);
  if (stage === "over" || stage === "closed") throw new DomainError("paper.round_over");
  const { code: communeCode } = resolveCommune(commune, edition.territory.code);
  return db.transaction().execute(async (trx) => {
    const { id } = await trx.insertInto("paperPlace").values({ roundId: round.id, name, communeCode, whereabouts, createdAt: await now(trx) }).returning("id").executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "vote.place_opened", objectKind: "round", objectId: round.id, after: { name } });
    return id;
  }).catch(named);
}

/** Corrects what is said of a place. @throws as openPlace */
export async function changePlace(actor: Actor, editionId: string, placeId: string, { name, commune, whereabouts }: PlaceInput): Promise<void> {
  const [place, { edition }] = [await getPlaceFor(actor, editionId, placeId), await getRoundFor(actor, editionId)];
  const { code: communeCode } = resolveCommune(commune, edition.territory.code);
  await db.transaction().execute(async (trx) => {
    await trx.updateTable("paperPlace").set({ name, communeCode, whereabouts }).where("id", "=", placeId).execute();
    await recordAudit(trx, { actor, action: "vote.place_changed", objectKind: "round", objectId: place.roundId, before: { name: place.name, whereabouts: place.whereabouts }, after: { name, whereabouts } });
  }).catch(named);
}
