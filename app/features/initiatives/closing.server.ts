import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { listProjectLinks } from "~/features/committee/detected-links.server";
import { rulesOn } from "~/features/committee/rules.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { notFound } from "~/lib/errors";
import { readSelectionSeats } from "./committee-initiatives.server";
import { decideSelection, type SelectionSeat } from "./selection";

const stateOf = ({ recused, hasMandate, said }: SelectionSeat) => (recused ? "Récusé" : !hasMandate ? "Sans mandat" : said ? "A voté" : "Attendu");

/** Before the team closes: who has spoken and whether they are enough, never what they said; and links that no seat has spoken of. @throws 404 */
export async function readClosing(actor: Actor, initiativeId: string) {
  if (!can(actor, "initiative.manage")) throw notFound();
  const today = parisDay(await now());
  const seats = await readSelectionSeats(db, initiativeId, today);
  const { quorum } = decideSelection(seats, (await rulesOn(db, today)).rules);
  const { projectId } = await db.selectFrom("initiative").select("projectId").where("id", "=", initiativeId).executeTakeFirstOrThrow();
  const recused = new Set(seats.filter((seat) => seat.recused).map(({ id }) => id));
  const detected = (await listProjectLinks(projectId)).filter(({ seatId }) => !recused.has(seatId));
  return { quorum, detected, seats: seats.map((seat) => ({ name: seat.name, state: stateOf(seat) })) };
}
