import { db, type Handle } from "#db";
import { changeKey, conditionKey, conditionsSchema, type Condition, type Demand, type DemandAnswer } from "./demand";

type Answers = Map<string, DemandAnswer>;

/** The last words of each answer, and how many times they were written. */
async function readAnswers(handle: Handle, applicationId: string): Promise<Answers> {
  const rows = await handle
    .selectFrom("demandAnswer")
    .innerJoin("account", "account.id", "demandAnswer.answeredBy")
    .select(["changeRequestId", "decisionId", "conditionIndex", "version", "body", "answeredAt", "account.name as answeredByName"])
    .where("applicationId", "=", applicationId)
    .orderBy("version")
    .execute();
  return new Map(
    rows.map(({ changeRequestId, decisionId, conditionIndex, version, ...answer }) => [
      changeRequestId ? changeKey(changeRequestId) : conditionKey(decisionId!, conditionIndex!), { ...answer, versions: version },
    ]),
  );
}

async function readChanges(handle: Handle, applicationId: string, answers: Answers): Promise<Demand[]> {
  const rows = await handle
    .selectFrom("changeRequest")
    .innerJoin("applicationVersion", "applicationVersion.id", "changeRequest.versionId")
    .select(["changeRequest.id", "changeRequest.criterion", "changeRequest.reason", "changeRequest.requestedAt", "applicationVersion.number"])
    .where("applicationVersion.applicationId", "=", applicationId)
    .orderBy("changeRequest.criterion")
    .execute();
  return rows.map(({ id, criterion, reason, requestedAt, number }) => {
    const key = changeKey(id);
    return { key, from: "team", criterion, reason, seatName: null, askedAt: requestedAt, versionNumber: number, answer: answers.get(key) ?? null };
  });
}

const saidBy = (condition: Condition, names: Map<string, string>) =>
  condition.kind === "criterion"
    ? { criterion: condition.criterion, reason: null, seatName: null }
    : { criterion: null, reason: condition.reason, seatName: names.get(condition.seat) ?? condition.seat };

async function readConditions(handle: Handle, applicationId: string, answers: Answers): Promise<Demand[]> {
  const rows = await handle
    .selectFrom("decision")
    .innerJoin("examination", "examination.id", "decision.examinationId")
    .innerJoin("applicationVersion", "applicationVersion.id", "examination.versionId")
    .select(["decision.id", "decision.conditions", "decision.decidedAt", "applicationVersion.number"])
    .where("examination.applicationId", "=", applicationId)
    .where("decision.outcome", "=", "adjourned")
    .execute();
  const names = new Map((await handle.selectFrom("seat").select(["key", "name"]).execute()).map(({ key, name }) => [key, name]));
  return rows.flatMap(({ id, conditions, decidedAt, number }) =>
    conditionsSchema.parse(conditions).map((condition, index): Demand => {
      const key = conditionKey(id, index);
      return { key, from: "committee", ...saidBy(condition, names), askedAt: decidedAt, versionNumber: number, answer: answers.get(key) ?? null };
    }),
  );
}

/** Everything ever asked of the holder, with its answer, first to last. The caller has scoped the application. */
export async function listDemands(applicationId: string, handle: Handle = db): Promise<Demand[]> {
  const answers = await readAnswers(handle, applicationId);
  const all = [...(await readConditions(handle, applicationId, answers)), ...(await readChanges(handle, applicationId, answers))];
  return all.sort((a, b) => a.versionNumber - b.versionNumber);
}

/** Conditions of earlier adjournments with their answers, as they stood when this version was submitted: for the committee. */
export const listConditionsBefore = async (applicationId: string, submittedAt: Date): Promise<Demand[]> =>
  (await listDemands(applicationId)).filter(({ from, askedAt }) => from === "committee" && askedAt < submittedAt);

/** What the next submission must answer: whatever was asked about the last one. The caller has scoped the application. */
export async function listOpenDemands(applicationId: string, handle: Handle = db): Promise<Demand[]> {
  const { last } = await handle
    .selectFrom("applicationVersion")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("applicationId", "=", applicationId)
    .executeTakeFirstOrThrow();
  return (await listDemands(applicationId, handle)).filter(({ versionNumber }) => versionNumber === last);
}
