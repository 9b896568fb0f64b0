import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { DomainError, refuseAll } from "~/lib/errors";
import { calendarErrors } from "./calendar";
import { isSealed, phaseOf, type Edition, type Phase } from "./edition";
import { lockEdition } from "./lock-edition.server";

const factOf = (phases: readonly Phase[]) => Object.fromEntries(phases.map(({ kind, startsOn, endsOn }) => [kind, `${startsOn}/${endsOn}`]));

const keepsVote = (edition: Edition, phases: readonly Phase[]) => {
  const [was, is] = [phaseOf(edition, "vote"), phaseOf({ phases }, "vote")];
  return was?.startsOn === is?.startsOn && was?.endsOn === is?.endsOn;
};

/** The days of the vote end to move at the seal, the others never. @throws 404, DomainError edition.vote_days_sealed | edition.phase_order */
export async function changeCalendar(actor: Actor, editionId: string, phases: readonly Phase[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const edition = await lockEdition(trx, actor, editionId);
    if (isSealed(edition) && !keepsVote(edition, phases)) throw new DomainError("edition.vote_days_sealed", {}, "vote.startsOn");
    refuseAll(calendarErrors({ year: edition.year, phases }).map(({ phase, other }) => new DomainError("edition.phase_order", { phase, other }, `${phase}.startsOn`)));
    const free = isSealed(edition) ? phases.filter(({ kind }) => kind !== "vote") : phases;
    await trx.deleteFrom("editionPhase").where("editionId", "=", editionId).$if(isSealed(edition), (query) => query.where("kind", "<>", "vote")).execute();
    if (free.length) await trx.insertInto("editionPhase").values(free.map((phase) => ({ editionId, ...phase }))).execute();
    await recordAudit(trx, { actor, as: "team", action: "edition.calendar_changed", objectKind: "edition", objectId: editionId, before: factOf(edition.phases), after: factOf(phases) });
  });
}
