import type { Transaction } from "#db";
import type { AuditActorKind } from "#db/schema";
import type { AuditAction, AuditObject } from "./audit-actions";
import { changedFacts, type AuditFacts } from "./audit-facts";
import { findSecret } from "./audit-secrets";
import { now } from "./clock.server";

/** A person, as `Actor` describes them, or what acts without one. */
export type AuditActor =
  | { accountId: string; name: string; roles?: readonly string[] }
  | { kind: Exclude<AuditActorKind, "person">; name?: string };

export type AuditFact = {
  actor: AuditActor;
  action: AuditAction;
  objectKind: AuditObject;
  objectId: string;
  /** Facts by field name; of both sides only what differs is kept. No secret, and little personal text. */
  before?: AuditFacts;
  after?: AuditFacts;
  reason?: string | null;
  /** The role acted in, when the person's highest is not the one. */
  as?: string;
  /** When by the product's clock; now by default. */
  at?: Date;
  requestId?: string;
};

const who = (actor: AuditActor, as: string | undefined) =>
  "kind" in actor
    ? { actorKind: actor.kind, actorAccountId: null, actorRole: as ?? null, actorName: actor.name ?? null }
    : { actorKind: "person" as const, actorAccountId: actor.accountId, actorRole: as ?? actor.roles?.at(-1) ?? null, actorName: actor.name };

/**
 * Says on the command's transaction what was done; the row enters the sealed chain when that transaction commits,
 * so it may be called at any moment of the command. Times in UTC.
 * @throws Error when a key or a value could hold a secret
 */
export async function recordAudit(trx: Transaction, fact: AuditFact): Promise<void> {
  const { before, after } = changedFacts(fact.before, fact.after);
  const secret = findSecret({ before, after, reason: fact.reason });
  if (secret) throw new Error(`the journal keeps no secret: ${fact.action} ${secret}`);
  await trx
    .insertInto("auditIntent")
    .values({
      ...who(fact.actor, fact.as),
      at: fact.at ?? (await now(trx)),
      action: fact.action,
      objectKind: fact.objectKind,
      objectId: fact.objectId,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
      reason: fact.reason ?? null,
      requestId: fact.requestId ?? null,
    })
    .execute();
}
