/**
 * The lot that parts ties. After the close the office throws a die twelve times in public; the order of the ballot's lines then follows
 * from the throws and from the head of the box's chain, so that nobody could choose it: each line is given
 * SHA-256(chain head ‖ « / » ‖ throws ‖ « / » ‖ its number), and the smallest comes first. Runs alike in the browser and on the server.
 */
export const THROWS = 12;

/** As it is typed: « 3 5 1 6 … »; null when it is no twelve throws. */
export function readThrows(typed: string): string | null {
  const throws = typed.replace(/[\s\u00a0\u202f,;.\-–]/g, "");
  return /^[1-6]{12}$/.test(throws) ? throws : null;
}

async function placeOf(chainHead: string, throws: string, number: number): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${chainHead}/${throws}/${number}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Numbers of lines in the drawn order: the first wins a tie. */
export async function drawOrder(chainHead: string, throws: string, numbers: readonly number[]): Promise<number[]> {
  const placed = await Promise.all(numbers.map(async (number) => ({ number, place: await placeOf(chainHead, throws, number) })));
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ number }) => number);
}

/** Two members' throws, when two different ones agree. */
export function agreedThrows(entries: readonly { throws: string }[]): string | null {
  return entries.find(({ throws }, index) => entries.findIndex((other) => other.throws === throws) < index)?.throws ?? null;
}
