import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { dropDrafts, refusePendingDrafts } from "~/features/drafts/keep-draft.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { readEdition } from "./edition-facts.server";
import { contentOf, missingParts } from "./file";
import { canTake, maySubmit, submitUntil } from "./initiative";
import { lockOwnInitiative, moveInitiative, type LockedInitiative } from "./lock-initiative.server";
import { readFile } from "./read-file.server";
import { tellHolders, tellTeam } from "./tell-holders.server";

/** The initiative is locked: numbers follow one another without a gap. */
async function freeze(trx: Transaction, actor: Actor, initiativeId: string, at: Date): Promise<number> {
  const file = await readFile(trx, initiativeId);
  const missing = missingParts(file);
  if (missing.length > 0) throw new DomainError("initiative.incomplete", { count: missing.length });
  const content = contentOf(file);
  const { last } = await trx.selectFrom("initiativeVersion").select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("last")).where("initiativeId", "=", initiativeId).executeTakeFirstOrThrow();
  await trx.insertInto("initiativeVersion").values({ initiativeId, number: last + 1, content: JSON.stringify(content), submittedBy: actor.accountId, submittedAt: at }).execute();
  // What was only taken over from the project is now the initiative's own.
  await trx.updateTable("initiative").set({ theme: content.theme, communeCode: content.communeCode }).where("id", "=", initiativeId).execute();
  return last + 1;
}

async function refuseLate(trx: Transaction, { editionId, status }: LockedInitiative, at: Date): Promise<void> {
  if (!canTake(status, "submit")) throw new DomainError("initiative.wrong_state", { status });
  const { phases } = await readEdition(trx, editionId);
  if (!maySubmit(phases, status, parisDay(at))) throw new DomainError("initiative.too_late", { until: submitUntil(phases, status) ?? "" });
}

/** Freezes the file as a version and hands it to the team. @throws 404; DomainError initiative.wrong_state | too_late | incomplete | draft.pending | organisation.role_commit */
export async function submitInitiative(actor: Actor, initiativeId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const initiative = await lockOwnInitiative(trx, actor, initiativeId, "commit");
    const at = await now(trx);
    await refuseLate(trx, initiative, at);
    await refusePendingDrafts(trx, { initiativeId });
    await dropDrafts(trx, { initiativeId });
    const number = await freeze(trx, actor, initiativeId, at);
    await moveInitiative(trx, initiative, "submit", { at, accountId: actor.accountId });
    await tellHolders(trx, initiative, `submitted-${number}`, { news: "submitted" });
    await tellTeam(trx, initiative, number);
    await recordAudit(trx, { actor, as: "holder", action: "initiative.submitted", objectKind: "initiative", objectId: initiativeId, after: { version: number }, at });
  });
}
