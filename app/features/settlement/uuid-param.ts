import { z } from "zod";
import { notFound } from "~/lib/errors";

const uuid = z.uuid();

/** An id of the address; anything else does not exist. @throws 404 */
export function uuidParam(value: string | undefined): string {
  const parsed = uuid.safeParse(value);
  if (!parsed.success) throw notFound();
  return parsed.data;
}
