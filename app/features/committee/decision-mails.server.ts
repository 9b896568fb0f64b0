import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { gridOf } from "~/features/label/grids.server";
import type { Outcome, Quorum } from "./decision";
import { reasonsByCriterion, reasonsOfVotes, type DecisionFacts } from "./decision-record";
import type { LockedExamination } from "./examination-lock.server";
import { listHolders, listTeam } from "~/features/label/recipients.server";

type Announced = { id: string; outcome: Exclude<Outcome, "no_quorum">; at: Date; resubmitBefore: string | null; facts: DecisionFacts };

const readSubject = (trx: Transaction, applicationId: string) =>
  trx
    .selectFrom("labelApplication")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .select(["project.id as projectId", "project.name as projectName", "project.organisationId", "labelApplication.gridVersion"])
    .where("labelApplication.id", "=", applicationId)
    .executeTakeFirstOrThrow();

/** What the holder reads: the outcome, then the reasons criterion by criterion. */
export async function announceDecision(trx: Transaction, item: LockedExamination, decision: Announced): Promise<void> {
  const subject = await readSubject(trx, item.applicationId);
  const titles = new Map((await gridOf(trx, subject.gridVersion)).criteria.map(({ number, title }) => [number as number, title]));
  const props = {
    projectName: subject.projectName,
    applicationId: item.applicationId,
    projectId: subject.projectId,
    decidedAt: decision.at.toISOString(),
    criteria: reasonsByCriterion(decision.facts).map(({ criterion, ...rest }) => ({ ...rest, title: titles.get(criterion) ?? "" })),
    votes: reasonsOfVotes(decision.facts),
    resubmitBefore: decision.resubmitBefore,
  };
  for (const { email, name } of await listHolders(trx, subject.organisationId)) {
    await queueMail(trx, { key: `decision:${decision.id}:${email}`, template: `decision-${decision.outcome}`, to: email, props: { ...props, name } });
  }
}

/** The team plans another meeting for an item that found no quorum. */
export async function announceNoQuorum(trx: Transaction, item: LockedExamination, { eligible, present, required }: Quorum): Promise<void> {
  const { projectName } = await readSubject(trx, item.applicationId);
  for (const { email, name } of await listTeam(trx)) {
    await queueMail(trx, {
      key: `no-quorum:${item.id}:${item.meetingId}:${email}`, template: "no-quorum", to: email,
      props: { name, projectName, heldAt: item.heldAt.toISOString(), eligible, present, required },
    });
  }
}
