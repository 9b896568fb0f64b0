import type { Actor } from "~/features/accounts/permissions";
import { notFound } from "~/lib/errors";
import { redirect } from "~/lib/redirect.server";
import { getExamination, type ExaminationView } from "./examinations.server";

type SeatsView = ExaminationView & { mine: NonNullable<ExaminationView["mine"]> };

/** The item for somebody who sits, closed or not. @throws 404 */
export async function getSeatsExamination(actor: Actor, examinationId: string): Promise<SeatsView> {
  const item = await getExamination(actor, examinationId);
  if (!item.mine) throw notFound();
  return { ...item, mine: item.mine };
}

/** For the forms of a seat: an item that is closed, or that the seat stepped aside from, leads back to its page. @throws 404 */
export async function getOpenExamination(actor: Actor, examinationId: string): Promise<SeatsView> {
  const item = await getSeatsExamination(actor, examinationId);
  if (item.closed || item.mine.recusal) throw redirect(`/comite/examens/${item.id}`);
  return item;
}

/** For the chair's closing. @throws 404 for anyone else */
export async function getChairedExamination(actor: Actor, examinationId: string): Promise<ExaminationView> {
  const item = await getExamination(actor, examinationId);
  if (!item.isChair) throw notFound();
  if (item.closed) throw redirect(`/comite/examens/${item.id}`);
  return item;
}
