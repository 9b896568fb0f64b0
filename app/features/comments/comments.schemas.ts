import { z } from "zod";
import { codedAddress } from "~/features/address-codes/address-codes.schemas";
import { limits } from "./comment";
import { grounds, mayStayUnnamed, noticeLimits } from "./notice";

const formToken = z.uuid("Rechargez la page, puis recommencez.");
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
/** A browser sends two characters for each new line. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n").trim();

const text = (missing: string, least: number, most: number) =>
  z.string(missing).transform(lines).pipe(z.string().min(least, missing).max(most, `Raccourcissez ce texte\u00a0: ${most} caractères au plus.`));

const body = text("Écrivez votre question ou votre mot, en cinq caractères au moins.", 5, limits.body);
const badEmail = "Écrivez une adresse complète, par exemple louise@exemple.fr.";
const email = codedAddress(badEmail);
const name = z
  .string("Écrivez le prénom ou le nom qui signera.")
  .transform(oneLine)
  .pipe(z.string().min(2, "Écrivez le prénom ou le nom qui signera.").max(limits.name, `Raccourcissez ce nom\u00a0: ${limits.name} caractères au plus.`));

/** From the page of a gift: who signs is known. */
export const giftCommentSchema = z.object({ formToken, body });
export type GiftCommentInput = z.output<typeof giftCommentSchema>;
export type GiftCommentForm = z.input<typeof giftCommentSchema>;

/** Somebody whom nothing names yet. */
export const commentSchema = z.object({ formToken, name, email, body });
export type CommentInput = z.output<typeof commentSchema>;
export type CommentForm = z.input<typeof commentSchema>;

/** A button alone: nothing to fill. */
export const buttonSchema = z.object({});

export const answerSchema = z.object({ answer: text("Écrivez votre réponse, en cinq caractères au moins.", 5, limits.answer) });
export type AnswerForm = z.input<typeof answerSchema>;

const reason = text("Dites pourquoi, en dix caractères au moins.", 10, limits.reason);

/** What the team takes away: all of it, or the holder's answer alone. */
export const withdrawalSchema = z.object({ what: z.enum(["comment", "answer"], "Dites ce qui est retiré.").default("comment"), reason });
export type WithdrawalForm = z.input<typeof withdrawalSchema>;

const noticeName = z.string().transform(oneLine).pipe(z.string().max(100, "Raccourcissez ce nom\u00a0: 100 caractères au plus.")).optional().transform((typed) => typed || null);
const noticeEmail = z.union([z.literal(""), email], badEmail).optional().transform((typed) => typed || null);

/** Digital Services Act, article 16: where it is, why, who says so, and that they believe it. */
export const noticeSchema = z
  .object({
    formToken, name: noticeName, email: noticeEmail,
    ground: z.enum(grounds, "Choisissez ce que vous signalez."),
    explanation: text("Expliquez en une phrase ou deux ce qui ne va pas.", ...noticeLimits.explanation),
    goodFaith: z.literal(true, "Cochez cette case pour envoyer le signalement."),
  })
  .superRefine(({ ground, name: who, email: where }, context) => {
    if (mayStayUnnamed(ground)) return;
    if (!who) context.addIssue({ code: "custom", path: ["name"], message: "Écrivez votre prénom et votre nom." });
    if (!where) context.addIssue({ code: "custom", path: ["email"], message: "Écrivez votre adresse e-mail\u00a0: la décision y part." });
  });
export type NoticeInput = z.output<typeof noticeSchema>;
export type NoticeForm = z.input<typeof noticeSchema>;

export const noticeDecisionSchema = z.object({ decision: z.enum(["withdraw", "keep"], "Choisissez de le laisser ou de le retirer."), reason });
export type NoticeDecision = z.output<typeof noticeDecisionSchema>;
export type NoticeDecisionForm = z.input<typeof noticeDecisionSchema>;
