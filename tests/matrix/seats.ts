import { randomUUID } from "node:crypto";
import { db } from "#db";
import { mailedProps } from "#db/seeds/demo/mails";
import type { Committee } from "#tests/factories/committee";
import { declareLink } from "~/features/committee/declare-link.server";
import { inviteMandate } from "~/features/committee/invite-mandate.server";
import { parisDay } from "~/lib/dates";

/** A seat with a mandate, an invitation, and a loan that it declared on this item. */
export async function aSeatsWorld({ team, seats, seatIds }: Committee, examinationId: string) {
  const [seatId, seat] = [seatIds["france-active"]!, seats["france-active"]!];
  const email = `${randomUUID()}@example.org`;
  const invitationId = await inviteMandate(team, seatId, { name: "Invitée Exemple", email, kind: "substitute", startsOn: parisDay(new Date()) });
  const declarationId = await declareLink(seat, { examinationId, seatId, link: "loan", detail: "Un prêt de 2024." });
  const mandateId = (await db.selectFrom("mandate").select("id").where("accountId", "=", seat.accountId).executeTakeFirstOrThrow()).id;
  const { link } = await mailedProps<{ link: string }>("mandate-invitation", email);
  return { ids: { seatId, invitationId, declarationId, mandateId }, token: link.replace("/mandat/", "") };
}

export type SeatsWorld = Awaited<ReturnType<typeof aSeatsWorld>>;
