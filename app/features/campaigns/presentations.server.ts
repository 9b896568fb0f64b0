import { db, type Handle } from "#db";
import type { AnsweredQuestion, Teammate } from "./presentation";

/** Those who carry the campaign, in the holder's order. */
export const listTeammates = (campaignId: string, handle: Handle = db): Promise<Teammate[]> =>
  handle.selectFrom("campaignTeammate").select(["name", "role", "words"]).where("campaignId", "=", campaignId).orderBy("position").execute();

/** The questions answered beforehand, in the holder's order. */
export const listAnswers = (campaignId: string, handle: Handle = db): Promise<AnsweredQuestion[]> =>
  handle.selectFrom("campaignQuestion").select(["question", "answer"]).where("campaignId", "=", campaignId).orderBy("position").execute();
