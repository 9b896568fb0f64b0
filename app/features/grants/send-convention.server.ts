import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { hashOf, savePdf } from "~/features/files/files.server";
import { legalFormName } from "~/features/projects/organisation";
import { communeName } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import type { ConventionContent } from "./convention";
import { conventionPdf } from "./convention-pdf.server";
import { totalOf } from "./convention-words.fr";
import { conventionReference, type GrantBasis } from "./grant";
import { tellHolders } from "./grant-mails.server";
import { findGrantRules } from "./grant-rules.server";
import { lockGrantForTeam, moveGrant, type LockedGrant } from "./lock-grant.server";

/**
 * Freezes what is agreed into a numbered convention with the hash of its bytes, and asks the holder to sign it.
 * @throws 404; DomainError grants.wrong_state | grants.rules_missing | grants.lines_* | grants.own_organisation
 */
export async function sendConvention(actor: Actor, grantId: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    const at = await now(trx);
    const number = await nextNumber(trx, grantId);
    const content = await readContent(trx, grant, number);
    const bytes = await conventionPdf({ content, writtenAt: at, isDemo: grant.isDemo });
    await moveGrant(trx, grant, "send", { at, accountId: actor.accountId });
    const fileId = await savePdf(trx, { name: `Convention ${content.reference.replace("/", "-")} ${grant.projectName}.pdf`, bytes });
    await trx.insertInto("grantConvention").values({ grantId, number, fileId, sha256: hashOf(bytes), content: JSON.stringify(content), sentBy: actor.accountId, sentAt: at }).execute();
    await recordAudit(trx, { actor, action: "grant.convention_sent", objectKind: "grant", objectId: grantId, after: { number, amountCents: totalOf(content) }, at });
    await tellHolders(trx, grantId, { news: "to_sign", key: `to_sign:${number}`, amountCents: totalOf(content) });
    return number;
  });
}

async function nextNumber(trx: Transaction, grantId: string): Promise<number> {
  const { last } = await trx.selectFrom("grantConvention").select((eb) => eb.fn.max("number").as("last")).where("grantId", "=", grantId).executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

const organisationOf = (trx: Transaction, organisationId: string) =>
  trx.selectFrom("organisation").select(["name", "legalForm", "siret", "communeCode"]).where("id", "=", organisationId).executeTakeFirstOrThrow();

const representativeOf = (trx: Transaction, organisationId: string) =>
  trx.selectFrom("legalRepresentative").select(["name", "position"]).where("organisationId", "=", organisationId).orderBy("since", "desc").orderBy("declaredAt", "desc").limit(1).executeTakeFirst();

async function readParts(trx: Transaction, grantId: string) {
  const [instalments, lines, milestones, bonus] = [
    await trx.selectFrom("grantInstalment").select(["number", "kind", "moment", "cents"]).where("grantId", "=", grantId).orderBy("number").execute(),
    await trx.selectFrom("grantBudgetLine").select(["label", "plannedCents"]).where("grantId", "=", grantId).orderBy("position").execute(),
    await trx.selectFrom("grantMilestone").select(["title", "dueOn"]).where("grantId", "=", grantId).orderBy("dueOn").orderBy("title").execute(),
    await trx.selectFrom("grantBonus").select(["cents", "reason", "decidedOn"]).where("grantId", "=", grantId).executeTakeFirst(),
  ];
  return { instalments: instalments.map((part) => ({ ...part, kind: part.kind as "award" | "bonus" })), lines, milestones, bonus: bonus ?? null };
}

async function readContent(trx: Transaction, grant: LockedGrant, version: number): Promise<ConventionContent> {
  const rules = await findGrantRules(trx, grant.editionId);
  if (!rules) throw new DomainError("grants.rules_missing");
  const parts = await readParts(trx, grant.id);
  const totalCents = totalOf({ awardCents: grant.awardCents, bonus: parts.bonus });
  const plannedCents = parts.lines.reduce((sum, line) => sum + line.plannedCents, 0);
  if (parts.lines.length === 0) throw new DomainError("grants.lines_missing");
  if (plannedCents < totalCents) throw new DomainError("grants.lines_below_award", { totalCents, plannedCents });
  const { communeCode, legalForm, ...organisation } = await organisationOf(trx, grant.organisationId);
  const { name: editionName } = await trx.selectFrom("edition").select("name").where("id", "=", grant.editionId).executeTakeFirstOrThrow();
  return {
    reference: conventionReference({ year: grant.year, number: grant.number, version }), year: grant.year, editionName, basis: grant.basis as GrantBasis, projectName: grant.projectName,
    organisation: { ...organisation, legalForm: legalFormName(legalForm), communeName: communeName(communeCode) },
    representative: (await representativeOf(trx, grant.organisationId)) ?? null, territory: territory().ofName, signatory: rules.signatory,
    object: grant.object, awardCents: grant.awardCents, accountDueOn: grant.accountDueOn, ...parts,
  };
}
