import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { conventionContentSchema, isSameName } from "./convention";
import { grantStates } from "./grant";
import { tellHolders, tellTeam } from "./grant-mails.server";
import { isSignaturePaid } from "./grant-plan";
import type { CountersignatureInput, SignatureInput } from "./grants.schemas";
import { listInstalments } from "./instalments.server";
import { lockGrantForTeam, lockOwnGrant, moveGrant, type LockedGrant } from "./lock-grant.server";

async function lockStanding(trx: Transaction, { id, status }: LockedGrant) {
  const convention = await trx.selectFrom("grantConvention").selectAll().where("grantId", "=", id).where("withdrawnAt", "is", null).forUpdate().executeTakeFirst();
  if (!convention || status !== "convention_sent") throw new DomainError("grants.wrong_state", { status: grantStates[status].label });
  return convention;
}

function mustBeSignable(signedOn: string, sentAt: Date, at: Date): void {
  if (signedOn > parisDay(at)) throw new DomainError("grants.in_future", {}, "signedOn");
  if (signedOn < parisDay(sentAt)) throw new DomainError("grants.before_sending", {}, "signedOn");
}

/**
 * The holder's legal representative confirms by name, on the very version that was read.
 * @throws 404; DomainError organisation.role_commit | grants.convention_changed | grants.not_representative | grants.already_signed | grants.in_future
 */
export async function signConvention(actor: Actor, grantId: string, { sha256, name, position, signedOn }: Omit<SignatureInput, "agrees">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockOwnGrant(trx, actor, grantId, "commit");
    const convention = await lockStanding(trx, grant);
    if (convention.sha256 !== sha256) throw new DomainError("grants.convention_changed");
    if (convention.signedAt) throw new DomainError("grants.already_signed");
    const { representative } = conventionContentSchema.parse(convention.content);
    if (representative && !isSameName(representative.name, name)) throw new DomainError("grants.not_representative", { name: representative.name }, "name");
    const at = await now(trx);
    mustBeSignable(signedOn, convention.sentAt, at);
    await trx.updateTable("grantConvention").set({ signedBy: actor.accountId, signedName: name, signedPosition: position, signedOn, signedAt: at }).where("id", "=", convention.id).execute();
    await recordAudit(trx, { actor, as: "holder", action: "grant.convention_signed", objectKind: "grant", objectId: grantId, after: { number: convention.number, signatory: `${name}, ${position}` }, at });
    await tellTeam(trx, grantId, { news: "holder_signed", key: `holder_signed:${convention.number}` });
  });
}

/**
 * The Département has signed too, on paper or not: the copy is kept when there is one. From here the money may be paid.
 * @throws 404; DomainError grants.wrong_state | grants.not_signed_yet | grants.in_future | grants.own_organisation | files.*
 */
export async function countersignConvention(actor: Actor, grantId: string, { name, signedOn }: CountersignatureInput, upload: Upload | null): Promise<void> {
  const prepared = upload && (await prepareDocument(upload));
  await db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    const convention = await lockStanding(trx, grant);
    if (!convention.signedAt) throw new DomainError("grants.not_signed_yet");
    const at = await now(trx);
    mustBeSignable(signedOn, convention.sentAt, at);
    const signedCopyFileId = prepared && (await saveFile(trx, prepared, actor.accountId));
    await trx.updateTable("grantConvention").set({ countersignedBy: actor.accountId, countersignedName: name, countersignedOn: signedOn, countersignedAt: at, signedCopyFileId }).where("id", "=", convention.id).execute();
    await moveGrant(trx, grant, "sign", { at, accountId: actor.accountId });
    // Nothing is due at the signature: the account is what comes next.
    if (isSignaturePaid(await listInstalments(trx, grantId))) await moveGrant(trx, { ...grant, status: "signed" }, "await_account", { at });
    await recordAudit(trx, { actor, action: "grant.convention_countersigned", objectKind: "grant", objectId: grantId, after: { number: convention.number, signatory: name }, at });
    await tellHolders(trx, grantId, { news: "signed", key: "signed" });
  });
}
