import { combine, split } from "shamir-secret-sharing";
import { readShare, writeShare, type ShareProblem } from "./share-text";

/** A P-256 pair: the private scalar (32 bytes) never leaves the page that drew it, the public point (65 bytes) is published. */
export type KeyPair = { privateKey: Uint8Array; publicKey: Uint8Array };

const fromBase64Url = (text: string) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

/** Draws the round's key, in the browser of the ceremony. */
export async function drawKey(): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  const { d = "" } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return { privateKey: fromBase64Url(d), publicKey: new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)) };
}

/** The private key in as many shares as there are members; `threshold` of them give it back, fewer say nothing of it. As they are written down. */
export async function splitKey({ privateKey, publicKey }: KeyPair, members: number, threshold: number): Promise<string[]> {
  const shares = await split(privateKey, members, threshold);
  return Promise.all(shares.map((share) => writeShare(share, publicKey)));
}

/** Why shares do not give a key: each one's own problem by its place, or the same share typed twice. */
export type JoinProblem = { at: number; problem: ShareProblem["problem"] | "twice"; group?: number };

/** The private key that these typed shares give: whether it is the round's is to be asked of its public key. */
export async function joinShares(typed: string[], publicKey: Uint8Array): Promise<Uint8Array | JoinProblem[]> {
  const read = await Promise.all(typed.map((text) => readShare(text, publicKey)));
  const problems = read.flatMap((share, at): JoinProblem[] => (share instanceof Uint8Array ? [] : [{ ...share, at }]));
  if (problems.length) return problems;
  const shares = read.filter((share) => share instanceof Uint8Array);
  const twice = shares.findIndex((share, at) => shares.findIndex((other) => other.at(-1) === share.at(-1)) < at);
  return twice >= 0 ? [{ at: twice, problem: "twice" }] : combine(shares);
}

export const isTheKey = (joined: Uint8Array | JoinProblem[], key: Uint8Array): boolean =>
  joined instanceof Uint8Array && joined.length === key.length && joined.every((byte, index) => byte === key[index]);
