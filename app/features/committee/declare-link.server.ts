import { db, type Transaction } from "#db";
import type { DeclaredLink } from "#db/schema";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { lockForSeat, type SeatAct } from "./examination-lock.server";

export type DeclarationInput = SeatAct & { link: DeclaredLink; detail: string };

/**
 * The seat says a link that takes nothing from its voice: a loan or a guarantee already granted. Returns the row's id.
 * @throws 404 | DomainError committee.item_closed | deadline_passed | recused
 */
export async function declareLink(actor: Actor, { link, detail, ...act }: DeclarationInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { item, at } = await lockForSeat(trx, actor, act);
    const { id } = await trx
      .insertInto("declaration")
      .values({ examinationId: item.id, seatId: act.seatId, link, detail, declaredBy: actor.accountId, declaredAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, as: "seat", action: "committee.link_declared", objectKind: "examination", objectId: item.id, after: { seatId: act.seatId, link }, at });
    return id;
  });
}

const findOwn = (trx: Transaction, declarationId: string, { examinationId, seatId }: SeatAct) =>
  trx
    .selectFrom("declaration")
    .select(["id", "link"])
    .select((eb) => eb.exists(eb.selectFrom("declarationWithdrawal as w").select("w.declarationId").whereRef("w.declarationId", "=", "declaration.id")).as("withdrawn"))
    .where("id", "=", declarationId)
    .where("examinationId", "=", examinationId)
    .where("seatId", "=", seatId)
    .executeTakeFirst();

/**
 * Said by mistake, or no longer true: a new row says so, the declaration stays.
 * @throws 404 | DomainError committee.declaration_withdrawn | item_closed | …
 */
export async function withdrawDeclaration(actor: Actor, { declarationId, reason, ...act }: SeatAct & { declarationId: string; reason: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { item, at } = await lockForSeat(trx, actor, act);
    const { withdrawn, link } = orNotFound(await findOwn(trx, declarationId, act));
    if (withdrawn) throw new DomainError("committee.declaration_withdrawn");
    await trx.insertInto("declarationWithdrawal").values({ declarationId, reason, withdrawnBy: actor.accountId, withdrawnAt: at }).execute();
    await recordAudit(trx, { actor, as: "seat", action: "committee.declaration_withdrawn", objectKind: "examination", objectId: item.id, before: { seatId: act.seatId, link }, reason, at });
  });
}
