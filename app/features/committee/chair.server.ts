import type { Transaction } from "#db";
import { DomainError } from "~/lib/errors";
import { listSeats, type Mandate } from "./seats.server";

/**
 * Who presides: by default the Département's titular; in any case someone whose mandate is valid on the day of the meeting.
 * @throws DomainError committee.no_chair
 */
export async function chooseChair(trx: Transaction, mandates: readonly Mandate[], wanted?: string): Promise<string> {
  const seats = await listSeats(trx);
  const departement = seats.find((seat) => seat.isDepartement)?.id;
  const chair = wanted
    ? mandates.find((mandate) => mandate.accountId === wanted)
    : mandates.find((mandate) => mandate.seatId === departement && mandate.kind === "titular");
  if (!chair) throw new DomainError("committee.no_chair", {}, "chair");
  return chair.accountId;
}
