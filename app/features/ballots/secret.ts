import { asWritten, checkLetters, fromBase32, inGroups, toBase32 } from "./base32";

/** Runs alike in the browser and on the server: WebCrypto is in both. */

const SECRET_BYTES = 16;
export const RECEIPT_BYTES = 15;

type Bytes = Uint8Array<ArrayBuffer>;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

async function hmac(key: Bytes, word: string): Promise<Bytes> {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, new TextEncoder().encode(word)));
}

const withCheck = (bytes: Uint8Array): string => inGroups(toBase32(bytes) + checkLetters(bytes));

/** The bytes of a code typed by hand, or null when it is none: a letter missing, or one for another. */
function readCode(typed: string, length: number): Bytes | null {
  const text = asWritten(typed);
  const bytes = fromBase32(text.slice(0, -2))?.slice(0, length);
  return bytes?.length === length && asWritten(withCheck(bytes)) === text ? Uint8Array.from(bytes) : null;
}

/** The voter's own code (« code de suivi du bulletin »): 128 bits, seven groups of four. Whoever has it can change the ballot. */
export const drawSecret = (): string => withCheck(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));

/** Null when it was copied with a mistake. */
export const readSecret = (typed: string): string | null => {
  const bytes = readCode(typed, SECRET_BYTES);
  return bytes && withCheck(bytes);
};

function bytesOf(secret: string): Bytes {
  const bytes = readCode(secret, SECRET_BYTES);
  if (!bytes) throw new Error("not a ballot's secret");
  return bytes;
}

/** Twenty-four letters in groups of four, the last two of which check the others: online and on paper alike, or the box would tell them apart. */
export type BallotReceipt = string;

const RECEIPT_CHOSEN = 22;
const withReceiptCheck = (letters: string): BallotReceipt => inGroups(letters + checkLetters(new TextEncoder().encode(letters)));
/** From as many random bytes as a receipt has. */
export const receiptFrom = (bytes: Uint8Array): BallotReceipt => withReceiptCheck(toBase32(bytes).slice(0, RECEIPT_CHOSEN));

/** What is published beside the choices after the opening: HMAC(S, « reçu »), shortened to what a hand can copy. */
export const receiptOf = async (secret: string): Promise<BallotReceipt> => receiptFrom((await hmac(bytesOf(secret), "reçu")).slice(0, RECEIPT_BYTES));

/** Where the sealed ballot lies: SHA-256(HMAC(S, « urne »)), 64 hexadecimal digits. Nobody gets there without S. */
export const slotOf = async (secret: string): Promise<string> => hex(await sha256(await hmac(bytesOf(secret), "urne")));

/** SHA-256 of the sealed ballot, in hexadecimal: published at the close, before anything is opened. */
export const fingerprintOf = async (sealed: Uint8Array): Promise<string> => hex(await sha256(Uint8Array.from(sealed)));

/** A paper ballot's tear-off receipt: like the others, and tied to nothing. */
export const drawReceipt = (): BallotReceipt => receiptFrom(crypto.getRandomValues(new Uint8Array(RECEIPT_BYTES)));

/** Null when it is not one, or was copied with a mistake. */
export function readReceipt(typed: string): BallotReceipt | null {
  const text = asWritten(typed);
  const receipt = withReceiptCheck(text.slice(0, RECEIPT_CHOSEN));
  return fromBase32(text) && asWritten(receipt) === text ? receipt : null;
}
