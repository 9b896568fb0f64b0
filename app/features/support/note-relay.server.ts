import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { lockSupport, mustKeep } from "./lock-support.server";
import type { RelayInput, ResultInput } from "./support.schemas";

type Named = { name: string; partnerId: string | null; communeCode: string | null };

/** Partners and communes by what the house knows of them; the others as they were written. */
async function nameOf(trx: Transaction, { kind, partnerId, name }: RelayInput): Promise<Named> {
  if (kind === "partner") {
    const partner = await trx.selectFrom("partner").select(["id", "name"]).where("id", "=", partnerId!).executeTakeFirst();
    if (!partner) throw new DomainError("support.unknown_partner", {}, "partnerId");
    return { name: partner.name, partnerId: partner.id, communeCode: null };
  }
  if (kind !== "commune") return { name: name!, partnerId: null, communeCode: null };
  const commune = resolveCommune(name!, territory().code, "name");
  return { name: commune.name, partnerId: null, communeCode: commune.code };
}

/** Somebody was told about the project. @throws 404 | DomainError support.day_to_come | unknown_partner | territory.commune_… */
export async function noteRelay(actor: Actor, projectId: string, input: RelayInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await lockSupport(trx, actor, projectId);
    const at = await now(trx);
    if (input.toldOn > parisDay(at)) throw new DomainError("support.day_to_come", {}, "toldOn");
    const { id } = await trx
      .insertInto("supportRelay")
      .values({ projectId, kind: input.kind, ...(await nameOf(trx, input)), toldOn: input.toldOn, what: input.what ?? null, createdBy: actor.accountId, createdAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "support.relay_noted", objectKind: "project", objectId: projectId, after: { kind: input.kind, toldOn: input.toldOn }, at });
    return id;
  });
}

/** What came of it; said again later, the newest counts. @throws 404 */
export async function noteRelayResult(actor: Actor, projectId: string, relayId: string, { outcome, note, url }: ResultInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    mustKeep(actor);
    orNotFound(await trx.selectFrom("supportRelay").select("id").where("id", "=", relayId).where("projectId", "=", projectId).executeTakeFirst());
    const at = await now(trx);
    await trx.insertInto("supportRelayResult").values({ relayId, outcome, note: note ?? null, url: url ?? null, accountId: actor.accountId, at }).execute();
    await recordAudit(trx, { actor, action: "support.relay_answered", objectKind: "project", objectId: projectId, after: { outcome }, at });
  });
}
