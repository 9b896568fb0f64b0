import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { rulesOn } from "~/features/committee/rules.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { readSelectionSeats } from "./committee-initiatives.server";
import { lockForTeam, moveInitiative } from "./lock-initiative.server";
import { decideSelection, reasonsOf, type InitiativeVote, type Selection, type SelectionSeat } from "./selection";
import { tellHolders } from "./tell-holders.server";

type Decided = { seats: SelectionSeat[]; selection: Selection & { outcome: InitiativeVote } };

async function decide(trx: Transaction, initiativeId: string, at: Date): Promise<Decided> {
  const seats = await readSelectionSeats(trx, initiativeId, parisDay(at));
  const { outcome, ...rest } = decideSelection(seats, (await rulesOn(trx, parisDay(at))).rules);
  if (outcome === "no_quorum") throw new DomainError("initiative.no_quorum", { present: rest.quorum.present, required: rest.quorum.required });
  return { seats, selection: { ...rest, outcome } };
}

/**
 * The team closes what the seats have said: the rule decides, the decision is kept for good with the seats' words, and the
 * holder reads them. @throws 404 | DomainError initiative.wrong_state | initiative.no_quorum
 */
export async function closeInitiative(actor: Actor, initiativeId: string, note: string): Promise<InitiativeVote> {
  return db.transaction().execute(async (trx) => {
    const initiative = await lockForTeam(trx, actor, initiativeId);
    if (initiative.status !== "checked") throw new DomainError("initiative.wrong_state", { status: initiative.status });
    const at = await now(trx);
    const { seats, selection } = await decide(trx, initiativeId, at);
    const { outcome, ruleVersion } = selection;
    const version = orNotFound(await trx.selectFrom("initiativeVersion").select("id").where("initiativeId", "=", initiativeId).orderBy("number", "desc").executeTakeFirst());
    await trx.insertInto("initiativeDecision").values({ initiativeId, versionId: version.id, outcome, ruleVersion, facts: JSON.stringify({ ...selection, seats }), note, decidedAt: at, closedBy: actor.accountId }).execute();
    await moveInitiative(trx, initiative, outcome === "selected" ? "select" : "decline", { at, accountId: actor.accountId, ruleVersion });
    const reasons = reasonsOf(seats, outcome).map(({ seat, reason }) => ({ label: seat, value: reason }));
    await tellHolders(trx, initiative, "decision", { news: outcome, reasons, ...(note && { note }) });
    await recordAudit(trx, { actor, action: "initiative.decided", objectKind: "initiative", objectId: initiativeId, after: { outcome }, at });
    return outcome;
  });
}
