import type { Actor } from "~/features/accounts/permissions";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { getExamination, type ExaminationView } from "./examinations.server";

type SeatsView = ExaminationView & { mine: NonNullable<ExaminationView["mine"]> };

/** The item for somebody who sits, closed or not. @throws 404 */
export async function getSeatsExamination(actor: Actor, examinationId: string): Promise<SeatsView> {
  const item = await getExamination(actor, examinationId);
  if (!item.mine) throw notFound();
  return { ...item, mine: item.mine };
}

const isClosed = "Ce point est clos\u00a0: plus rien ne s’y ajoute. Voici ce qui a été décidé.";
const isAside = "Votre siège s’est retiré de ce dossier\u00a0: il n’y donne plus ni avis ni vote.";

/** Also where a form leads that came too late: its sender reads why it did not count. */
const backWith = (id: string, words: string) => redirectWithMessage(`/comite/examens/${id}`, words);

/** For the forms of a seat: an item that is closed, or that the seat stepped aside from, leads back to its page. @throws 404 */
export async function getOpenExamination(actor: Actor, examinationId: string): Promise<SeatsView> {
  const item = await getSeatsExamination(actor, examinationId);
  if (item.closed) throw await backWith(item.id, isClosed);
  if (item.mine.recusal) throw await backWith(item.id, isAside);
  return item;
}

/** For the chair's closing. @throws 404 for anyone else */
export async function getChairedExamination(actor: Actor, examinationId: string): Promise<ExaminationView> {
  const item = await getExamination(actor, examinationId);
  if (!item.isChair) throw notFound();
  if (item.closed) throw await backWith(item.id, isClosed);
  return item;
}
