import type { Transaction } from "#db";
import { DomainError, orNotFound } from "~/lib/errors";
import { mustBeUnsealed, type Office } from "./office";
import { officeOf } from "./offices.server";

/** The round is held for the command, and not sealed yet. @throws 404; DomainError office.sealed */
export async function lockUnsealedRound(trx: Transaction, roundId: string): Promise<void> {
  mustBeUnsealed(orNotFound(await trx.selectFrom("ballotRound").select("sealedAt").where("id", "=", roundId).forUpdate().executeTakeFirst()));
}

/** @throws 404; DomainError office.sealed | office.no_office */
export async function lockOffice(trx: Transaction, roundId: string): Promise<Office> {
  await lockUnsealedRound(trx, roundId);
  const office = await officeOf(trx, roundId);
  if (!office) throw new DomainError("office.no_office");
  return office;
}
