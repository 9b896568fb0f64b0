import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { recordAccountChange } from "./account-change.server";
import { lockOwnOrganisation } from "./lock-organisation.server";
import type { RepresentativeInput } from "./member.schemas";

/**
 * Says who signs for the organisation, since when, with the paper that shows it. The former one stays in the history.
 * @throws 404 | DomainError organisation.role_manage | organisation.representative_in_future | files.*
 */
export async function declareRepresentative(actor: Actor, organisationId: string, input: RepresentativeInput, upload: Upload): Promise<string> {
  const prepared = await prepareDocument(upload);
  return db.transaction().execute(async (trx) => {
    await lockOwnOrganisation(trx, actor, organisationId, "manage");
    const at = await now(trx);
    if (input.since > parisDay(at)) throw new DomainError("organisation.representative_in_future", {}, "since");
    const fileId = await saveFile(trx, prepared, actor.accountId);
    const { id } = await trx
      .insertInto("legalRepresentative")
      .values({ organisationId, ...input, fileId, declaredBy: actor.accountId, declaredAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    // Stripe has to be told too, on its own page; until somebody has checked, payouts wait.
    const { stripeAccountId } = await trx.selectFrom("organisation").select("stripeAccountId").where("id", "=", organisationId).executeTakeFirstOrThrow();
    if (stripeAccountId) await recordAccountChange(trx, { organisationId, kind: "representative", by: actor, reason: `${input.name}, ${input.position}`, at });
    await recordAudit(trx, {
      actor, as: "holder", action: "organisation.representative_declared", objectKind: "organisation", objectId: organisationId,
      after: { name: input.name, position: input.position, since: input.since }, at,
    });
    return id;
  });
}
