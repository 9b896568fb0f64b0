/** Crockford's alphabet: no letter that a hand takes for a figure, so that a code can be copied on paper. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const meant: Record<string, string> = { O: "0", I: "1", L: "1" };

/** Five bits a letter; the last one is completed with zeros. */
export function toBase32(bytes: Uint8Array): string {
  let [text, held, bits] = ["", 0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31]! : text;
}

/** Null when a letter is none of ours. Whole bytes only: what is left over is dropped. */
export function fromBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return Uint8Array.from(bytes);
}

/** Two letters that change with any one wrong letter and with any two exchanged. */
export function checkLetters(bytes: Uint8Array): string {
  const rest = bytes.reduce((sum, byte) => (sum * 256 + byte) % 1021, 0);
  return alphabet[rest >> 5]! + alphabet[rest & 31]!;
}

/** As somebody types it: small letters, spaces, hyphens, an O for a zero. */
export const asWritten = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, "").replace(/[OIL]/g, (letter) => meant[letter]!);

/** « ABCD-EFGH-… »: what is read aloud and copied by hand. */
export const inGroups = (text: string): string => text.match(/.{1,4}/g)?.join("-") ?? "";
