import { z } from "zod";

/** A path of this site to go back to; anything that could lead elsewhere (`//evil`, `/\evil`, a full address) is dropped. */
export const ownPath = z
  .string()
  .optional()
  .transform((path) => (path && /^\/(?![/\\])/.test(path) ? path : undefined));
