import type { Handle } from "#db";

/** What seats declared on this item and have not taken back, in order. */
export const listDeclarations = (handle: Handle, examinationId: string) =>
  handle
    .selectFrom("declaration")
    .innerJoin("account", "account.id", "declaration.declaredBy")
    .leftJoin("declarationWithdrawal as withdrawal", "withdrawal.declarationId", "declaration.id")
    .select(["declaration.id", "declaration.seatId", "declaration.link", "declaration.detail", "account.name as by", "declaration.declaredAt"])
    .where("declaration.examinationId", "=", examinationId)
    .where("withdrawal.declarationId", "is", null)
    .orderBy("declaration.declaredAt")
    .execute();
