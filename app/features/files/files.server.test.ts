import { expect, test } from "vitest";
import { useTestDatabase } from "#tests/database";
import { db } from "#db";
import { fileResponse, findFile, saveFile } from "./files.server";
import { safeFileName } from "./sniff";

useTestDatabase();

/** A picture by its first bytes, a page by the rest. */
const polyglot = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new TextEncoder().encode("<script>alert(1)</script>")]);

const saved = (name: string) => db.transaction().execute((trx) => saveFile(trx, { name: safeFileName(name, "png"), bytes: polyglot, contentType: "image/png" }));

/** With what the server adds to every answer (tests/requests/headers.server.test.ts): no guessing of types, no other site. */
test("what people sent is given as a file, never as a page of ours (situation 25)", async () => {
  const id = await saved("Bilan d’été.html");
  const response = await fileResponse((await findFile(id))!, { attachment: true, cache: "private" });
  const headers = Object.fromEntries(response.headers);
  expect(headers).toEqual({
    "content-type": "image/png",
    "content-disposition": "attachment; filename=\"Bilan d'ete.png\"; filename*=UTF-8''Bilan%20d%E2%80%99%C3%A9t%C3%A9.png",
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  });
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(polyglot);
});

test("published pictures are shown where they are, and kept", async () => {
  const id = await saved("affiche.png");
  const { headers } = await fileResponse((await findFile(id))!, { attachment: false, cache: "immutable" });
  expect(headers.get("content-disposition")).toBe("inline; filename=affiche.png");
  expect(headers.get("cache-control")).toContain("immutable");
});
