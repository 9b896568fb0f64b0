import type { Handle } from "#db";
import type { HandOver } from "~/features/campaigns/reward";
import { readQuestions } from "~/features/campaigns/stored-questions";
import { answerTexts } from "./answers";
import { readAnswers } from "./stored-answers";

/** The rewards of a gift as its donor reads them, in the campaign's order; `said`: their answers in words, one for each unit. */
export async function listGiftLines(handle: Handle, donationId: string) {
  const rows = await handle
    .selectFrom("donationLine")
    .innerJoin("reward", "reward.id", "donationLine.rewardId")
    .leftJoin("refundLine", "refundLine.donationLineId", "donationLine.id")
    .select(["donationLine.id", "refundLine.refundId", "reward.title", "quantity", "unitCents", "deliveryMonth", "handOver", "answers", "questions"])
    .where("donationId", "=", donationId)
    .orderBy("position")
    .execute();
  return rows.map(({ answers, questions, handOver, ...row }) => {
    const units = readAnswers(answers);
    return { ...row, handOver: handOver as HandOver, questions: readQuestions(questions), answers: units, said: answerTexts(units) };
  });
}

export type ShownLine = Awaited<ReturnType<typeof listGiftLines>>[number];
