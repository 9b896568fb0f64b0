import type { Transaction } from "#db";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import type { OfflineGiftRow } from "./lock-offline-gift.server";
import { offlineRules, type OfflineStatus } from "./offline-gift";

type Move = { to: OfflineStatus; at: Date; accountId?: string; reason?: string; /** Written with the new state. */ set?: Partial<Pick<OfflineGiftRow, "decidedBy" | "decidedAt" | "decisionReason" | "wordsHiddenAt" | "wordsHiddenBy" | "wordsHiddenReason">> };

/** The only writer of an offline gift's state: compare and set, then the fact. @throws DomainError offline.already_decided */
export async function moveOfflineGift(trx: Transaction, { id, status }: Pick<OfflineGiftRow, "id" | "status">, { to, at, accountId, reason, set }: Move): Promise<void> {
  const row = await trx.updateTable("offlineGift").set({ ...set, status: to }).where("id", "=", id).where("status", "=", status).returning("id").executeTakeFirst();
  if (!row) throw new DomainError("offline.already_decided");
  await recordTransition(trx, { subject: "offline_gift", subjectId: id, from: status, to, at, accountId, reason, ruleVersion: offlineRules });
}
