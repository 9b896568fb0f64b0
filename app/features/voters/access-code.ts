/** Crockford's base 32: no I, L, O or U, so that nothing is read as something else, nor as a word. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** Forty bits, from eight random bytes. */
export const writeAccessCode = (random: Uint8Array): string => Array.from(random.subarray(0, LENGTH), (byte) => alphabet[byte % alphabet.length]).join("");

/** In groups of four, as it is printed. */
export const groupedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");

/** The code as typed, in any case, with or without its dash, O for 0, I or L for 1; null when it cannot be one. */
export function readAccessCode(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s–—-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return plain.length === LENGTH && [...plain].every((sign) => alphabet.includes(sign)) ? plain : null;
}
