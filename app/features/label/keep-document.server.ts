import type { Insertable } from "kysely";
import type { Transaction } from "#db";
import type { ApplicationDocument } from "#db/schema";
import { DomainError } from "~/lib/errors";
import { mustBeDated, type DocumentKind } from "./document";

/** @throws DomainError application.document_undated beside `expiresOn` */
export function refuseUndated({ kind, expiresOn }: { kind: DocumentKind; expiresOn?: string | undefined }): void {
  if (mustBeDated(kind) && !expiresOn) throw new DomainError("application.document_undated", {}, "expiresOn");
}

/** The row of a document whose file is kept. Returns its id. */
export async function keepDocument(trx: Transaction, values: Insertable<ApplicationDocument>): Promise<string> {
  return (await trx.insertInto("applicationDocument").values(values).returning("id").executeTakeFirstOrThrow()).id;
}
