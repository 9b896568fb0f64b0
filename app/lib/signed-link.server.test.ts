import { describe, expect, test } from "vitest";
import { readLink, readToken, signLink, signToken } from "./signed-link.server";

const claims = { id: "5d2f0a9e-6b1c-4c1e-9f43-0c6f6a3c1a11", secret: "tiré au sort", expiresAt: new Date("2026-12-22T22:59:59Z") };

describe("a signed link", () => {
  test("says its row, its secret and its end", () => {
    expect(readLink("attestation", signLink("attestation", claims))).toEqual(claims);
  });

  test("made for one thing opens nothing else", () => {
    expect(readLink("donation", signLink("attestation", claims))).toBeNull();
  });

  test("whose end, row or key was written over is not ours", () => {
    const [key, payload, signature] = signLink("attestation", claims).split(".");
    const said = JSON.parse(Buffer.from(payload!, "base64url").toString()) as object;
    const later = Buffer.from(JSON.stringify({ ...said, end: 9_999_999_999 })).toString("base64url");
    for (const forged of [`${key}.${later}.${signature}`, `other.${payload}.${signature}`, `${payload}.${signature}`, `${key}.${payload}`, `${key}.${payload}.`, ""])
      expect(readLink("attestation", forged)).toBeNull();
  });

  test("is no simple token, and a simple token is no link", () => {
    expect(readToken("attestation", signLink("attestation", claims))).toBeNull();
    expect(readLink("attestation", signToken("attestation", claims.id))).toBeNull();
  });
});
