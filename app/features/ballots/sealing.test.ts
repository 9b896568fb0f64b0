import { CipherSuite, Aes256Gcm, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "./chain";
import { ballotOpener, sealBallot, SEALED_BYTES } from "./sealing";
import { drawReceipt, drawSecret, fingerprintOf, readReceipt, readSecret, receiptOf, slotOf } from "./secret";

async function aKey() {
  const { kem } = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const pair = await kem.generateKeyPair();
  return { publicKey: new Uint8Array(await kem.serializePublicKey(pair.publicKey)), privateKey: new Uint8Array(await kem.serializePrivateKey(pair.privateKey)) };
}

describe("a sealed ballot", () => {
  const lines = fc.uniqueArray(fc.integer({ min: 1, max: 512 }), { maxLength: 60 }).map((numbers) => numbers.sort((a, b) => a - b));

  test("comes back whole for the office's key, and is as long as any other", async () => {
    const key = await aKey();
    const open = await ballotOpener(key);
    await fc.assert(fc.asyncProperty(lines, async (choices) => {
      const ballot = { receipt: drawReceipt(), choices, isWithdrawn: false };
      const sealed = await sealBallot(key.publicKey, ballot);
      expect(sealed).toHaveLength(SEALED_BYTES);
      expect(await open(sealed)).toEqual(ballot);
    }), { numRuns: 30 });
  });

  test("withdrawn, it says nothing but its receipt", async () => {
    const key = await aKey();
    const ballot = { receipt: drawReceipt(), choices: [], isWithdrawn: true };
    expect(await (await ballotOpener(key))(await sealBallot(key.publicKey, ballot))).toEqual(ballot);
  });

  test("is malformed for another key, when one byte changed, or when it is no ballot at all", async () => {
    const [own, other] = [await aKey(), await aKey()];
    const sealed = await sealBallot(own.publicKey, { receipt: drawReceipt(), choices: [3], isWithdrawn: false });
    const [open, openOther] = [await ballotOpener(own), await ballotOpener(other)];
    expect(await openOther(sealed)).toBeNull();
    expect(await open(sealed.with(100, sealed[100]! ^ 1))).toBeNull();
    expect(await open(new Uint8Array(SEALED_BYTES))).toBeNull();
    expect(await open(sealed)).not.toBeNull();
  });

  test("the same choices never look the same", async () => {
    const { publicKey } = await aKey();
    const ballot = { receipt: drawReceipt(), choices: [1, 2], isWithdrawn: false };
    expect(await fingerprintOf(await sealBallot(publicKey, ballot))).not.toBe(await fingerprintOf(await sealBallot(publicKey, ballot)));
  });

  test("refuses a line that no ballot has", async () => {
    const { publicKey } = await aKey();
    await expect(sealBallot(publicKey, { receipt: drawReceipt(), choices: [513], isWithdrawn: false })).rejects.toThrow("no such line");
  });
});

describe("the voter's code", () => {
  test("gives always the same receipt and slot, and another code gives others", async () => {
    const [one, other] = [drawSecret(), drawSecret()];
    expect(one).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    expect(await receiptOf(one)).toBe(await receiptOf(one));
    expect(await slotOf(one)).toMatch(/^[0-9a-f]{64}$/);
    expect([await receiptOf(other), await slotOf(other)]).not.toEqual([await receiptOf(one), await slotOf(one)]);
  });

  test("known values: the protocol may not change under a vote that runs", async () => {
    const secret = readSecret("0000-0000-0000-0000-0000-0000-0000")!;
    expect([await receiptOf(secret), await slotOf(secret)]).toEqual(["N1DJ-MEWQ-R7HJ-K21J-2XYA-FJBG", "ecc9e213dd22332f273b094d1e44c42754240603239cdc20cd2def63c5a1b75d"]);
  });

  test("is read however it was copied, and refused with one wrong letter", () => {
    fc.assert(fc.property(fc.constant(0).map(drawSecret), fc.integer({ min: 0, max: 33 }), (secret, at) => {
      expect(readSecret(secret.toLowerCase().replaceAll("-", " ").replaceAll("0", "o"))).toBe(secret);
      if (secret[at] === "-") return;
      const wrong = secret.slice(0, at) + (secret[at] === "7" ? "8" : "7") + secret.slice(at + 1);
      expect(readSecret(wrong)).toBeNull();
    }));
    for (const nothing of ["", "ABCD", "é".repeat(28)]) expect(readSecret(nothing)).toBeNull();
  });

  test("a receipt, of paper or not, is read as it is printed, and refused with one wrong letter", async () => {
    expect(readReceipt(await receiptOf(drawSecret()))).not.toBeNull();
    fc.assert(fc.property(fc.constant(0).map(drawReceipt), fc.integer({ min: 0, max: 28 }), (receipt, at) => {
      expect(readReceipt(receipt.toLowerCase().replaceAll("-", " "))).toBe(receipt);
      if (receipt[at] !== "-") expect(readReceipt(receipt.slice(0, at) + (receipt[at] === "7" ? "8" : "7") + receipt.slice(at + 1))).toBeNull();
    }));
    for (const nothing of ["", "ABCD", drawReceipt().slice(1), `${drawReceipt()}7`, "é".repeat(24)]) expect(readReceipt(nothing)).toBeNull();
  });
});

test("the chain's head does not depend on the order they come in, and on every one of them", async () => {
  const [a, b, c] = ["aa", "bb", "cc"].map((pair) => pair.repeat(32)) as [string, string, string];
  expect(await chainOf([a, b, c])).toBe(await chainOf([c, a, b]));
  expect(await chainOf([a, b])).not.toBe(await chainOf([a, b, c]));
  expect(await chainOf([])).toBe("0".repeat(64));
});
