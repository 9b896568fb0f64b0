import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember } from "#tests/factories/accounts";
import { giveCsv } from "./give-csv.server";

useTestDatabase();

const columns = [{ label: "Nom", cell: ({ name }: { name: string }) => name }];
const read = () => Promise.resolve([{ name: "=cmd|'/C calc'!A0" }, { name: "Louise" }]);

test("a table leaves as a file of nobody's cache, its formulas as text (situation 24)", async () => {
  const actor = await aMember();
  const answer = await giveCsv({ actor, fileName: "noms.csv", about: "names", columns, read });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8", "content-disposition": "attachment; filename=noms.csv", "cache-control": "private, no-store",
  });
  // `text()` would take the mark of UTF-8 away.
  expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe("\ufeffNom\r\n'=cmd|'/C calc'!A0\r\nLouise\r\n");
});

test("the journal says who took which file, and how long it was", async () => {
  const actor = await aMember();
  await giveCsv({ actor, fileName: "noms.csv", about: "names", columns, read });
  const rows = await db.selectFrom("auditEntry").select(["action", "objectKind", "objectId", "after"]).where("actorAccountId", "=", actor.accountId).execute();
  expect(rows).toEqual([{ action: "export.downloaded", objectKind: "export", objectId: "names", after: { file: "noms.csv", rows: 2 } }]);
});

test("sixty an hour, and nothing is read for the next one", async () => {
  const actor = await aMember();
  let reads = 0;
  const once = () => giveCsv({ actor, fileName: "noms.csv", about: "names", columns, read: () => (reads++, read()) });
  for (let n = 0; n < 60; n += 1) await once();
  await expect(once()).rejects.toMatchObject({ code: "limits.export" });
  expect(reads).toBe(60);
});

test("what one may not read leaves no line", async () => {
  const actor = await aMember();
  const nothing = () => Promise.reject(new Response("Not Found", { status: 404 }));
  await expect(giveCsv({ actor, fileName: "noms.csv", about: "names", columns, read: nothing })).rejects.toMatchObject({ status: 404 });
  expect(await db.selectFrom("auditEntry").select("position").where("actorAccountId", "=", actor.accountId).execute()).toEqual([]);
});
