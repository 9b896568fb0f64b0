import { z } from "zod";

const nowhere = "http://nowhere.invalid";

/** As a browser would read it: tabs and line ends vanish, `\` is `/`, dots climb. Undefined when it leads elsewhere. */
export function readPath(text: string): string | undefined {
  if (!text.startsWith("/") || !URL.canParse(text, nowhere)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, nowhere);
  return origin === nowhere && !pathname.startsWith("//") ? pathname + search + hash : undefined;
}

/** A path of this site to go back to; anything that could lead elsewhere (`//evil`, `/\evil`, a full address) is dropped. */
export const ownPath = z
  .string()
  .optional()
  .transform((path) => (path ? readPath(path) : undefined));
