import { expect, test } from "vitest";
import { useTestDatabase } from "#tests/database";
import { db } from "#db";
import { fileResponse, findFile, saveDocument } from "./files.server";

useTestDatabase();

/** A picture by its first bytes, a page by the rest. */
const polyglot = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new TextEncoder().encode("<script>alert(1)</script>")]);

test("what people sent is given as a file, never as a page of ours (situation 25)", async () => {
  const id = await db.transaction().execute((trx) => saveDocument(trx, { name: "Bilan d’été.html", bytes: polyglot }));
  const response = await fileResponse((await findFile(id))!, { attachment: true, cache: "private" });
  const headers = Object.fromEntries(response.headers);
  expect(headers).toEqual({
    "content-type": "image/png",
    "content-disposition": "attachment; filename=\"Bilan d'ete.png\"; filename*=UTF-8''Bilan%20d%E2%80%99%C3%A9t%C3%A9.png",
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(polyglot);
});

test("published pictures are shown where they are, and kept", async () => {
  const id = await db.transaction().execute((trx) => saveDocument(trx, { name: "affiche.png", bytes: polyglot }));
  const { headers } = await fileResponse((await findFile(id))!, { attachment: false, cache: "immutable" });
  expect(headers.get("content-disposition")).toBe("inline; filename=affiche.png");
  expect(headers.get("cache-control")).toContain("immutable");
});
