import type { Insertable } from "kysely";
import type { Transaction } from "#db";
import type { Enquiry } from "#db/schema";
import { resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { isDemo } from "~/lib/env.server";
import { recordTransition } from "~/lib/transitions.server";
import type { EnquiryChannel, EnquiryNeed, EnquirySource } from "./enquiry";

/** What somebody said, whoever wrote it down. `commune` as a person types it; `phone` in its international form. */
export type Said = {
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  organisationName?: string | undefined;
  projectName?: string | undefined;
  summary: string;
  commune: string;
  theme?: string | undefined;
  need: EnquiryNeed;
  source?: EnquirySource | undefined;
};

export type Recorded = Said & {
  channel: EnquiryChannel;
  /** When the person wrote or called; `at` is now. */
  receivedAt: Date;
  at: Date;
  enteredBy?: string | undefined;
  answeredBy?: string | undefined;
  ownerAccountId?: string | undefined;
  partnerId?: string | undefined;
};

/** The columns that say what was said. @throws DomainError territory.commune_*, beside `commune` */
export const saidColumns = (said: Said) =>
  ({
    name: said.name,
    email: said.email ?? null,
    phone: said.phone ?? null,
    organisationName: said.organisationName ?? null,
    projectName: said.projectName ?? null,
    summary: said.summary,
    communeCode: resolveCommune(said.commune, territory().code).code,
    theme: said.theme ?? null,
    need: said.need,
    source: said.source ?? null,
  }) satisfies Partial<Insertable<Enquiry>>;

/**
 * Writes an enquiry down with its first fact; consent is of the moment it is written.
 * @throws DomainError territory.commune_unknown | territory.commune_ambiguous
 */
export async function recordEnquiry(trx: Transaction, { channel, receivedAt, at, ...input }: Recorded): Promise<string> {
  const { enteredBy = null, answeredBy = null, ownerAccountId = null, partnerId = null } = input;
  const { id } = await trx
    .insertInto("enquiry")
    .values({
      ...saidColumns(input), channel, receivedAt, enteredBy, answeredBy, ownerAccountId, partnerId,
      consentedAt: at, createdAt: at, isDemo: isDemo(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordTransition(trx, { subject: "enquiry", subjectId: id, from: null, to: "new", at: receivedAt, ...(enteredBy && { accountId: enteredBy }) });
  return id;
}
