import { sha256 } from "./digest";

/**
 * A share as a person writes it down: fourteen groups of five characters, four that say something and one that checks them, so that
 * a slip of the pen is found in its group. The last bytes tie it to the round's public key: a share of another vote is told apart.
 */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 14;
/** 32 bytes of the key's share and its number, then two that check. */
const SHARE_BYTES = 33;
const CHECK_BYTES = 2;

/** What is wrong with a share as it was typed; `group` counts from 1. */
export type ShareProblem = { problem: "length"; groups: number } | { problem: "group"; group: number } | { problem: "stranger" };

async function checkOf(share: Uint8Array, publicKey: Uint8Array): Promise<Uint8Array> {
  return (await sha256(new Uint8Array([...publicKey, ...share]))).slice(0, CHECK_BYTES);
}

/** Odd weights see every wrong letter; the group's place keeps groups in order. */
const checkLetter = (letters: string, group: number): string =>
  LETTERS[[...letters].reduce((sum, letter, index) => sum + (2 * index + 3) * LETTERS.indexOf(letter), group * 5) % 32]!;

export async function writeShare(share: Uint8Array, publicKey: Uint8Array): Promise<string> {
  const bytes = [...share, ...(await checkOf(share, publicKey))];
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[parseInt(five, 2)]!).join("");
  return (letters.match(/.{4}/g) ?? []).map((four, group) => four + checkLetter(four, group)).join(" ");
}

/** As it may be typed: small letters, any spaces or dashes, O for 0, I or L for 1. */
export const plainShare = (typed: string): string =>
  typed.toUpperCase().replace(/[\s\u00a0\u202f.\-–—]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");

export async function readShare(typed: string, publicKey: Uint8Array): Promise<Uint8Array | ShareProblem> {
  const groups = plainShare(typed).match(/.{1,5}/g) ?? [];
  const wrong = groups.findIndex((group, index) => index < GROUPS && !isSound(group, index));
  if (wrong >= 0 && wrong < groups.length - 1) return { problem: "group", group: wrong + 1 };
  if (groups.length !== GROUPS || groups.at(-1)!.length !== 5) return { problem: "length", groups: groups.filter(({ length }) => length === 5).length };
  if (wrong >= 0) return { problem: "group", group: wrong + 1 };
  const bits = groups.flatMap((group) => [...group.slice(0, 4)].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0"))).join("");
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => parseInt(eight, 2));
  const share = bytes.slice(0, SHARE_BYTES);
  const check = await checkOf(share, publicKey);
  return check.every((byte, index) => byte === bytes[SHARE_BYTES + index]) ? share : { problem: "stranger" };
}

const isSound = (group: string, index: number): boolean =>
  group.length === 5 && [...group].every((letter) => LETTERS.includes(letter)) && checkLetter(group.slice(0, 4), index) === group[4];
