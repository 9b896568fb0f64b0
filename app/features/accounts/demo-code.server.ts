import { db } from "#db";
import { isDemo } from "~/lib/env.server";
import { stepAt, TOLERANCE_STEPS } from "./second-factor";
import { codeOfStep } from "./totp.server";

/**
 * What a fictional person's application would show, to fill the field in the demonstration; null anywhere else.
 * When the code of this moment has served, the one that comes next, which is taken already.
 */
export async function findDemoCode(accountId: string): Promise<string | null> {
  if (!isDemo()) return null;
  const factor = await db.selectFrom("secondFactor").innerJoin("account", "account.id", "accountId")
    .select(["accountId", "sealedSecret", "lastStep"]).where("accountId", "=", accountId).where("account.isDemo", "=", true).executeTakeFirst();
  if (!factor) return null;
  const present = stepAt(new Date());
  const step = Math.max(present, factor.lastStep + 1);
  return codeOfStep(factor, Math.min(step, present + TOLERANCE_STEPS));
}
