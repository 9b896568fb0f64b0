import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { asWritten, fromBase32, inGroups, toBase32 } from "./base32";
import { RECEIPT_BYTES } from "./secret";

/** HPKE (RFC 9180), by a library: base mode, P-256. Runs alike in the browser and on the server. */
const suite = () => new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const info = new TextEncoder().encode("propulsons/bulletin/1");

/** `choices` are the numbers of ballot lines, ascending; none is a blank ballot. A withdrawn one has none either. */
export type Ballot = { receipt: string; choices: readonly number[]; isWithdrawn: boolean };

const VERSION = 1;
/** As many lines as a ballot may have. */
export const MAX_LINES = 512;
const KEM_BYTES = 65;
const TAG_BYTES = 16;
/** version ‖ withdrawn ‖ receipt ‖ one bit a line ‖ zeros: all ballots have one length. */
const PLAIN_BYTES = 96;
const CHOICES_AT = 2 + RECEIPT_BYTES;
export const SEALED_BYTES = KEM_BYTES + PLAIN_BYTES + TAG_BYTES;

function pad({ receipt, choices, isWithdrawn }: Ballot): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PLAIN_BYTES);
  bytes.set([VERSION, isWithdrawn ? 1 : 0]);
  bytes.set(fromBase32(asWritten(receipt))!.slice(0, RECEIPT_BYTES), 2);
  for (const number of choices) {
    if (!Number.isInteger(number) || number < 1 || number > MAX_LINES) throw new RangeError("no such line");
    bytes[CHOICES_AT + ((number - 1) >> 3)]! |= 1 << ((number - 1) & 7);
  }
  return bytes;
}

/** Null when nobody's honest browser wrote it. */
function unpad(bytes: Uint8Array): Ballot | null {
  const lines = bytes.slice(CHOICES_AT, CHOICES_AT + MAX_LINES / 8);
  const choices = Array.from({ length: MAX_LINES }, (_, index) => index + 1).filter((number) => (lines[(number - 1) >> 3]! >> ((number - 1) & 7)) & 1);
  const rest = bytes.slice(CHOICES_AT + MAX_LINES / 8);
  const isWhole = bytes.length === PLAIN_BYTES && bytes[0] === VERSION && bytes[1]! <= 1 && rest.every((byte) => byte === 0);
  const isWithdrawn = bytes[1] === 1;
  if (!isWhole || (isWithdrawn && choices.length > 0)) return null;
  return { receipt: inGroups(toBase32(bytes.slice(2, CHOICES_AT))), choices, isWithdrawn };
}

/** `publicKey`: P-256, raw, 65 bytes. Always SEALED_BYTES long; never twice the same for the same ballot. */
export async function sealBallot(publicKey: Uint8Array, ballot: Ballot): Promise<Uint8Array> {
  const hpke = suite();
  const recipientPublicKey = await hpke.kem.deserializePublicKey(Uint8Array.from(publicKey).buffer);
  const { enc, ct } = await hpke.seal({ recipientPublicKey, info }, pad(ballot));
  const sealed = new Uint8Array(SEALED_BYTES);
  sealed.set(new Uint8Array(enc));
  sealed.set(new Uint8Array(ct), KEM_BYTES);
  return sealed;
}

/** Null when the ballot is malformed: it is counted as such, and published. */
export type Opener = (sealed: Uint8Array) => Promise<Ballot | null>;

/** P-256, raw, 32 and 65 bytes. The pair is read once for a whole box: it costs as much as opening a ballot with it. */
export async function ballotOpener({ privateKey, publicKey }: { privateKey: Uint8Array; publicKey: Uint8Array }): Promise<Opener> {
  const hpke = suite();
  const recipientKey = {
    privateKey: await hpke.kem.deserializePrivateKey(Uint8Array.from(privateKey).buffer),
    publicKey: await hpke.kem.deserializePublicKey(Uint8Array.from(publicKey).buffer),
  };
  return async (sealed) => {
    const bytes = Uint8Array.from(sealed);
    try {
      return unpad(new Uint8Array(await hpke.open({ recipientKey, enc: bytes.slice(0, KEM_BYTES).buffer, info }, bytes.slice(KEM_BYTES).buffer)));
    } catch {
      return null;
    }
  };
}
