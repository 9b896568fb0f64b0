import { db } from "#db";
import { orNotFound } from "~/lib/errors";
import { prescribes } from "./attestations-of-seats.server";
import { criterionNumbers, type CriterionNumber } from "~/features/label/criteria";
import { attestedCriterion } from "./decision";
import type { SeatAct } from "./examination-lock.server";

/** The criteria this seat may speak on: all four, or three when its partner attested the project. @throws 404 */
export async function entitledCriteria({ examinationId, seatId }: SeatAct): Promise<CriterionNumber[]> {
  const row = await db.selectFrom("examination").select("applicationId").where("id", "=", examinationId).executeTakeFirst();
  const isPrescriber = await prescribes(db, seatId, orNotFound(row).applicationId);
  return criterionNumbers.filter((criterion) => !(isPrescriber && criterion === attestedCriterion));
}
