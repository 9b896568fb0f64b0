import { randomUUID } from "node:crypto";
import { db } from "#db";
import { donationToken } from "~/features/donations/donation-link.server";
import { answerComment } from "~/features/comments/answer-comment.server";
import { publishComment } from "~/features/comments/publish-comment.server";
import { sendNotice } from "~/features/comments/send-notice.server";
import { commentFromGift, recordComment } from "~/features/comments/write-comment.server";
import { actorOf } from "./world";

const campaignId = async () => (await db.selectFrom("campaign").select("id").where("title", "=", "Un atelier vélo sur la route").executeTakeFirstOrThrow()).id;
const publish = async (commentId: string) => publishComment(await actorOf("nadia"), commentId);

/** Of somebody whose name is read and whose amount is not hidden. */
async function asDonor(body: string): Promise<string> {
  const gift = await db.selectFrom("donation").select("id").where("campaignId", "=", await campaignId()).where("status", "=", "paid").where("netCents", ">", 0)
    .where("donorName", "is not", null).where("anonymous", "=", false).where("amountHidden", "=", false).orderBy("createdAt").executeTakeFirstOrThrow();
  return commentFromGift(donationToken(gift.id), { formToken: randomUUID(), body });
}

/** Of somebody whose address a code confirmed. */
async function asVisitor(name: string, email: string, body: string): Promise<string> {
  const said = { formToken: randomUUID(), body, campaignId: await campaignId(), author: { name, email } };
  return db.transaction().execute((trx) => recordComment(trx, said));
}

/** Asked by somebody who gave, and answered by Louise. */
async function askAndAnswer(): Promise<void> {
  const id = await asDonor("Réparez-vous aussi les tricycles ? Ma voisine ne tient plus sur deux roues, et le sien rouille depuis l’hiver.");
  await publish(id);
  await answerComment(await actorOf("louise"), await campaignId(), id, "Oui, et les remorques avec. Passez un jeudi à Marquise : nous avons la pièce qui manque à presque tous les tricycles, le pignon de treize dents.");
}

/** One that somebody reports. */
async function sayAndReport(): Promise<void> {
  const id = await asVisitor("Firmin", "firmin.marquise@example.org", "Bonne idée, mais la mairie de Wissant vous avait déjà prêté un local et vous n’y êtes jamais venus.");
  await publish(id);
  await sendNotice(id, { formToken: randomUUID(), ground: "false", explanation: "Le local de Wissant n’a jamais été prêté : la convention n’est pas signée.", name: "Odette Exemple", email: "odette.signale@example.org", goodFaith: true });
}

/** One that waits for Nadia. */
const askAgain = () => asVisitor("Maëlle", "maelle.wissant@example.org", "Faut-il prendre rendez-vous, ou peut-on venir avec son vélo sous le bras ?").then(() => undefined);

export const commentSteps = [{ daysAgo: 6.2, take: askAndAnswer }, { daysAgo: 2.6, take: sayAndReport }, { daysAgo: 0.6, take: askAgain }];
