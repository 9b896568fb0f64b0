import { db, type Handle } from "#db";
import type { Edition } from "~/features/editions/edition";
import { findEdition, listPublishedEditions } from "~/features/editions/editions.server";
import { orNotFound } from "~/lib/errors";
import { mayStart } from "./initiative";

/** Without asking for whom: the caller has scoped it. @throws 404 */
export const readEdition = async (handle: Handle, editionId: string): Promise<Edition> => orNotFound(await findEdition(handle, editionId));

/** The published edition whose phase of ideas runs on that day (Europe/Paris), the newest one. */
export const findOpenEdition = async (today: string, handle: Handle = db): Promise<Edition | null> =>
  (await listPublishedEditions(handle)).find(({ phases }) => mayStart(phases, today)) ?? null;
