import type { Handle } from "#db";
import { parisDay } from "~/lib/dates";
import { firstRulesDay, rulesV1, type DecisionRules } from "./decision-rules";

export type DatedRules = { rules: DecisionRules; effectiveOn: string; reason: string | null; preparedBy: string | null; preparedAt: Date | null };

const first: DatedRules = { rules: rulesV1, effectiveOn: firstRulesDay, reason: null, preparedBy: null, preparedAt: null };

/** Every version there was, is, or is announced, the newest first. */
export async function listRules(handle: Handle): Promise<DatedRules[]> {
  const rows = await handle
    .selectFrom("ruleVersion")
    .innerJoin("account", "account.id", "ruleVersion.preparedBy")
    .select(["version", "effectiveOn", "quorum", "quorumFloor", "voicesPerCriterion", "votesToLabel", "adjournmentDays", "labelMonths", "reason", "preparedAt", "account.name as by"])
    .orderBy("effectiveOn", "desc")
    .execute();
  return [...rows.map(({ effectiveOn, reason, preparedAt, by, ...rules }) => ({ rules, effectiveOn, reason, preparedAt, preparedBy: by })), first];
}

/** The version that rules on this calendar day (Europe/Paris): the published one, and the one decisions are taken under. */
export async function rulesOn(handle: Handle, day: string): Promise<DatedRules> {
  return (await listRules(handle)).find(({ effectiveOn }) => effectiveOn <= day) ?? first;
}

/** An examination keeps the rules of the day it was opened, whenever it is closed. */
export const rulesOfExamination = async (handle: Handle, { createdAt }: { createdAt: Date }): Promise<DecisionRules> => (await rulesOn(handle, parisDay(createdAt))).rules;
