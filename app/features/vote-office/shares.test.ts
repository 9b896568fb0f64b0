import { createECDH } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainShare, readShare } from "./share-text";
import { drawKey, isTheKey, joinShares, splitKey } from "./shares";

const subsets = <T>(list: T[], size: number): T[][] =>
  size === 0 ? [[]] : list.flatMap((one, index) => subsets(list.slice(index + 1), size - 1).map((others) => [one, ...others]));

describe("the key and its shares", () => {
  test.each([[2, 3], [3, 5], [2, 4]])("any %i of %i shares give the key back", async (threshold, members) => {
    const key = await drawKey();
    const shares = await splitKey(key, members, threshold);
    expect(new Set(shares).size).toBe(members);
    for (const some of subsets(shares, threshold)) expect(isTheKey(await joinShares(some.reverse(), key.publicKey), key.privateKey)).toBe(true);
    for (const few of subsets(shares, threshold - 1).filter(({ length }) => length > 1)) expect(isTheKey(await joinShares(few, key.publicKey), key.privateKey)).toBe(false);
  });

  test("the public key is the private one's", async () => {
    const { privateKey, publicKey } = await drawKey();
    const ecdh = createECDH("prime256v1");
    ecdh.setPrivateKey(privateKey);
    expect(new Uint8Array(ecdh.getPublicKey())).toEqual(publicKey);
  });

  test("fourteen groups of five", async () => {
    const [share] = await splitKey(await drawKey(), 3, 2);
    expect(share).toMatch(/^([0-9A-HJKMNP-TV-Z]{5} ){13}[0-9A-HJKMNP-TV-Z]{5}$/);
  });
});

describe("a share as it is typed", async () => {
  const key = await drawKey();
  const [share = "", other = ""] = await splitKey(key, 3, 2);
  const groups = share.split(" ");

  test("small letters, dashes, no spaces, O for 0 and I for 1: the same share", async () => {
    const loose = share.toLowerCase().replaceAll(" ", " - ").replaceAll("0", "o").replaceAll("1", "l");
    expect(await readShare(loose, key.publicKey)).toEqual(await readShare(share.replaceAll(" ", ""), key.publicKey));
  });

  test("any one wrong letter is told by its group", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(69), fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"), async (at, letter) => {
        const plain = plainShare(share);
        fc.pre(plain[at] !== letter);
        const wrong = plain.slice(0, at) + letter + plain.slice(at + 1);
        expect(await readShare(wrong, key.publicKey)).toEqual({ problem: "group", group: Math.floor(at / 5) + 1 });
      }),
      { numRuns: 200 },
    ));

  test("a letter that no share has is told by its group", async () => expect(await readShare(`${groups[0]} ?${groups[1]!.slice(1)} ${groups.slice(2).join(" ")}`, key.publicKey)).toEqual({ problem: "group", group: 2 }));
  test("two groups the wrong way round", async () => expect(await readShare([groups[1], groups[0], ...groups.slice(2)].join(" "), key.publicKey)).toMatchObject({ problem: "group" }));
  test("a group too few", async () => expect(await readShare(groups.slice(0, 13).join(" "), key.publicKey)).toEqual({ problem: "length", groups: 13 }));
  test("nothing", async () => expect(await readShare("", key.publicKey)).toEqual({ problem: "length", groups: 0 }));
  test("another vote's share is no share of this one", async () => expect(await readShare(share, (await drawKey()).publicKey)).toEqual({ problem: "stranger" }));
  test("the same share twice", async () => expect(await joinShares([share, other, share], key.publicKey)).toEqual([{ at: 2, problem: "twice" }]));
});
