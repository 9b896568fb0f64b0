import type { Insertable } from "kysely";
import type { Transaction } from "#db";
import type { ComplaintMessage } from "#db/schema";

/** Writes a message down; false when this very form was sent before. */
export const writeOnce = async (trx: Transaction, message: Insertable<ComplaintMessage>): Promise<boolean> =>
  (await trx.insertInto("complaintMessage").values(message).onConflict((conflict) => conflict.column("formToken").doNothing()).returning("id").executeTakeFirst()) !== undefined;
