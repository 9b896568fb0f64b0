import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import type { ContentDocument } from "./application-content";
import { validityOf } from "./document";
import { mayReadDocument } from "./documents.server";
import type { EarlierDocument, ShownDocument } from "./shown-document";

/** `documentId` took the place of the row, at once (step 1) or through others. */
const chain = (ids: string[]) =>
  db.withRecursive("chain(documentId, earlierId, step)", (cte) =>
    cte
      .selectFrom("applicationDocument")
      .select(["applicationDocument.id as documentId", "replacesId as earlierId", sql<number>`1`.as("step")])
      .where("applicationDocument.id", "in", ids)
      .where("replacesId", "is not", null)
      .unionAll(
        cte
          .selectFrom("chain")
          .innerJoin("applicationDocument", "applicationDocument.id", "chain.earlierId")
          .select(["chain.documentId", "applicationDocument.replacesId as earlierId", sql<number>`chain.step + 1`.as("step")])
          .where("applicationDocument.replacesId", "is not", null),
      ),
  );

type Earlier = EarlierDocument & { documentId: string };

async function listEarlier(actor: Actor, ids: string[]): Promise<Earlier[]> {
  if (ids.length === 0) return [];
  const rows = await chain(ids)
    .selectFrom("applicationDocument")
    .innerJoin("chain", "chain.earlierId", "applicationDocument.id")
    .innerJoin("file", "file.id", "applicationDocument.fileId")
    .select(["chain.documentId", "applicationDocument.id", "applicationDocument.title", "applicationDocument.createdAt", "applicationDocument.removedAt", "file.name as fileName", "file.sizeBytes"])
    .where(mayReadDocument(actor))
    .orderBy("chain.step")
    .execute();
  // What was replaced has left the draft: the database sees to it.
  return rows.map(({ createdAt, removedAt, ...row }) => ({ ...row, addedAt: createdAt.toISOString(), replacedAt: removedAt!.toISOString() }));
}

type Shown = Required<ShownDocument>;

/** Documents that the caller has scoped, as this reader sees them today: the earlier ones are those that it may open. */
export async function showDocuments(actor: Actor, documents: readonly ContentDocument[]): Promise<Shown[]> {
  const [earlier, at] = await Promise.all([listEarlier(actor, documents.map(({ id }) => id)), now()]);
  return documents.map((document) => ({
    ...document,
    validity: validityOf(document.expiresOn, parisDay(at)),
    earlier: earlier.filter(({ documentId }) => documentId === document.id),
  }));
}

/** The same for a whole file. */
export async function showFile<F extends { documents: ContentDocument[] }>(actor: Actor, file: F): Promise<Omit<F, "documents"> & { documents: Shown[] }> {
  return { ...file, documents: await showDocuments(actor, file.documents) };
}
