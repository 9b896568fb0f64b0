import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { recordCorrections } from "~/lib/corrections.server";
import { DomainError } from "~/lib/errors";
import { lockOpenPartner, lockPartner, mustManage, refuseNamesake } from "./lock-partner.server";

const words = { closed: "Fermé", reopened: "Ouvert" } as const;
type Turn = { actor: Actor; partnerId: string; reason: string; at: Date };

async function remember(trx: Transaction, { actor, partnerId, reason, at }: Turn, state: keyof typeof words): Promise<void> {
  const change = { field: "state", previous: words[state === "closed" ? "reopened" : "closed"], corrected: words[state] };
  await recordCorrections(trx, { subject: "partner", subjectId: partnerId, changes: [change], reason, accountId: actor.accountId, at });
  await recordAudit(trx, { actor, as: "team", action: `partner.${state}`, objectKind: "partner", objectId: partnerId, reason, at });
}

/** It leaves the directory and is asked nothing more; what it attested stays. @throws 404; DomainError partner.closed | partner.merged */
export async function closePartner(actor: Actor, partnerId: string, reason: string): Promise<void> {
  mustManage(actor);
  await db.transaction().execute(async (trx) => {
    await lockOpenPartner(trx, partnerId);
    const at = await now(trx);
    await trx.updateTable("partner").set({ closedAt: at, closedReason: reason }).where("id", "=", partnerId).execute();
    await remember(trx, { actor, partnerId, reason, at }, "closed");
  });
}

/** @throws 404; DomainError partner.open | partner.merged | partner.namesake */
export async function reopenPartner(actor: Actor, partnerId: string, reason: string): Promise<void> {
  mustManage(actor);
  await db.transaction().execute(async (trx) => {
    const partner = await lockPartner(trx, partnerId);
    if (partner.mergedIntoId) throw new DomainError("partner.merged");
    if (!partner.closedAt) throw new DomainError("partner.open");
    await refuseNamesake(trx, partner.name, partnerId);
    const at = await now(trx);
    await trx.updateTable("partner").set({ closedAt: null, closedReason: null }).where("id", "=", partnerId).execute();
    await remember(trx, { actor, partnerId, reason, at }, "reopened");
  });
}
