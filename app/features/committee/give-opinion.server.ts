import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { DomainError } from "~/lib/errors";
import { prescribes } from "./attestations-of-seats.server";
import { criterionNumbers, type CriterionNumber } from "~/features/label/criteria";
import { attestedCriterion, type Verdict } from "./decision";
import { lockForSeat, type SeatAct } from "./examination-lock.server";

export type OpinionInput = SeatAct & {
  criteria: readonly { criterion: CriterionNumber; verdict: Verdict; reason: string }[];
};

function requireExactly(given: readonly { criterion: CriterionNumber }[], entitled: readonly CriterionNumber[]): void {
  const said = given.map(({ criterion }) => criterion);
  if (said.includes(attestedCriterion) && !entitled.includes(attestedCriterion)) throw new DomainError("committee.prescriber_criterion_4");
  const complete = said.length === entitled.length && entitled.every((criterion) => said.includes(criterion));
  if (!complete) throw new DomainError("committee.opinion_incomplete");
}

async function nextVersion(trx: Transaction, { examinationId, seatId }: SeatAct): Promise<number> {
  const last = await trx
    .selectFrom("opinion")
    .select((eb) => eb.fn.max("version").as("version"))
    .where("examinationId", "=", examinationId)
    .where("seatId", "=", seatId)
    .executeTakeFirst();
  return (last?.version ?? 0) + 1;
}

/**
 * The seat's opinion on every criterion it is entitled on; a revision is a new version, earlier ones stay.
 * @throws 404 | DomainError committee.item_closed | deadline_passed | recused | prescriber_criterion_4 | opinion_incomplete
 */
export async function giveOpinion(actor: Actor, input: OpinionInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { item, at } = await lockForSeat(trx, actor, input);
    const isPrescriber = await prescribes(trx, input.seatId, item.applicationId);
    requireExactly(input.criteria, criterionNumbers.filter((n) => !(isPrescriber && n === attestedCriterion)));
    const version = await nextVersion(trx, input);
    const { id } = await trx
      .insertInto("opinion")
      .values({ examinationId: item.id, seatId: input.seatId, version, accountId: actor.accountId, givenAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx.insertInto("opinionCriterion").values(input.criteria.map((line) => ({ ...line, opinionId: id }))).execute();
    // That it was given, never what it says: opinions stay hidden until the item is closed.
    await recordAudit(trx, { actor, as: "seat", action: "committee.opinion_given", objectKind: "examination", objectId: item.id, after: { seatId: input.seatId, version }, at });
    return id;
  });
}
