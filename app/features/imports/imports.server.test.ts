import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { publicFigures } from "~/features/stats/figures.server";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";
import { adjustColumns } from "./adjust-columns.server";
import type { ImportKind } from "./import";
import { findPlan, getImport, getRefusedCsv } from "./imports.server";
import { runImport } from "./run-import.server";
import { stageImport } from "./stage-import.server";
import { undoImport } from "./undo-import.server";

useTestDatabase();

const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, "utf8"));

async function staged(kind: ImportKind, content: string | Uint8Array) {
  const team = await aTeamMember();
  const bytes = typeof content === "string" ? utf8(content) : content;
  const id = await stageImport({ actor: team }, kind, { name: "passé.csv", bytes });
  return { team, id };
}

async function imported(kind: ImportKind, content: string | Uint8Array, validOnly = false) {
  const { team, id } = await staged(kind, content);
  await runImport(team, id, { validOnly });
  return { team, id };
}

const past = () => db.selectFrom("enquiry").innerJoin("pastEnquiry", "enquiryId", "id").selectAll().orderBy("line").execute();
const counts = async (id: string) => {
  const { createdCount, changedCount, unchangedCount, refusedCount } = await getImport(id);
  return [createdCount, changedCount, unchangedCount, refusedCount];
};

const tenThousand = (eol: string) =>
  ["N°;Date de contact;Projet;Ville;Besoin local;1er RDV", ...Array.from({ length: 10_000 }, (_, index) =>
    `A${index};${index === 6999 ? "31/02/2017" : "12/01/2017"};${index === 1 ? "\"=HYPERLINK(\"\"x\"\")\"" : "\"Fournil; d'été à Béthune\""};${index % 2 ? "Béthune" : "62100"};Énergie renouvelable;20/01/2017`)].join(eol);

describe("a spreadsheet as it comes", () => {
  test("Windows-1252, semicolons, a formula, 10 000 rows and one broken date: a clear answer, nothing lost, and quickly", { timeout: 60_000 }, async () => {
    const { team, id } = await staged("enquiries", latin(tenThousand("\r\n")));
    const plan = (await findPlan(id))!;
    expect(plan.parsed).toMatchObject({ encoding: "windows-1252", delimiter: ";" });
    expect(plan.counts).toEqual({ created: 9999, changed: 0, unchanged: 0, refused: 1 });
    expect(plan.rows.find(({ outcome }) => outcome === "refused")).toMatchObject({ line: 7001, errors: [{ column: "Date de contact", message: "« 31/02/2017 » n’est pas une date du calendrier." }] });
    await expect(runImport(team, id, { validOnly: false })).rejects.toMatchObject({ code: "import.has_refused" });
    expect(await past()).toEqual([]);
    await runImport(team, id, { validOnly: true });
    const rows = await past();
    expect(rows).toHaveLength(9999);
    expect(rows[1]).toMatchObject({ projectName: "=HYPERLINK(\"x\")", communeCode: "62119", theme: "energie", isHistory: true, name: null, email: null });
    expect(rows[2]!.projectName).toBe("Fournil; d'été à Béthune");
    const { text: refused } = await getRefusedCsv(id);
    expect(refused).toContain("A6999;31/02/2017;");
    expect(refused).toContain("7001;");
    const corrected = await imported("enquiries", refused.replace("31/02/2017", "02/01/2017"));
    expect(await counts(corrected.id)).toEqual([1, 0, 0, 0]);
  });

  test.each([
    ["UTF-8 with its mark", utf8("\ufeffDate du contact;Projet\r\n12/01/2017;L’été\r\n"), "utf-8"],
    ["UTF-8 and commas", utf8("Date du contact,Projet\n2017-01-12,L’été\n"), "utf-8"],
    ["tabs", utf8("Date du contact\tProjet\n12.01.2017\tL’été"), "utf-8"],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, ...Buffer.from("Date du contact;Projet\n12-01-17;L’été\n", "utf16le")]), "utf-16le"],
  ])("%s", async (_, bytes, encoding) => {
    const plan = (await findPlan((await staged("enquiries", bytes)).id))!;
    expect(plan.parsed.encoding).toBe(encoding);
    expect(plan.rows.map(({ values }) => [values.receivedOn, values.projectName])).toEqual([["2017-01-12", "L’été"]]);
  });

  test.each([
    ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 1]), "import.workbook"],
    ["a program", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), "import.not_text"],
    ["nothing", utf8(""), "import.no_row"],
    ["headings alone", utf8("Date;Projet\n"), "import.no_row"],
    ["a quote left open", utf8("Date;Projet\n12/01/2017;\"Le four\n"), "import.broken_csv"],
    ["a heading twice", utf8("Date;Date\n12/01/2017;x\n"), "import.heading_twice"],
  ])("%s is refused with its reason", async (_, bytes, code) => {
    await expect(staged("enquiries", bytes)).rejects.toMatchObject({ code });
  });

  test("people's names and addresses are left in the spreadsheet", async () => {
    const plan = (await findPlan((await staged("enquiries", "Date;Nom;E-mail;Projet\n12/01/2017;Odile Exemple;odile@example.org;Four\n")).id))!;
    expect(plan.leftOut).toEqual([{ heading: "Nom", personal: true }, { heading: "E-mail", personal: true }]);
    expect(JSON.stringify(plan.rows)).not.toContain("Odile");
  });

  test("columns with odd headings are matched by hand", async () => {
    const { team, id } = await staged("enquiries", "Quand;Quoi\n12/01/2018;Le lavoir\n");
    await expect(runImport(team, id, { validOnly: false })).rejects.toMatchObject({ code: "import.columns_missing", details: { columns: "Date du contact" } });
    await expect(adjustColumns(id, { receivedOn: "Quoi", projectName: "Quoi" })).rejects.toMatchObject({ code: "import.heading_used_twice", field: "projectName" });
    await adjustColumns(id, { receivedOn: "Quand", projectName: "Quoi" });
    await runImport(team, id, { validOnly: false });
    expect((await past()).map(({ projectName }) => projectName)).toContain("Le lavoir");
  });
});

describe("running it twice", () => {
  test("the same lines change nothing; a changed line with an identifier changes its row", async () => {
    await imported("projects", "Id;Projet;Date du label\nP1;Le four;12/01/2018\nP2;Le lavoir;13/01/2018\n");
    const again = await staged("projects", "Date du label,Projet,Id\n2018-01-12,Le four,p1\n13/01/2018,Le grand lavoir,P2\n");
    expect((await findPlan(again.id))!.counts).toEqual({ created: 0, changed: 1, unchanged: 1, refused: 0 });
    await runImport(again.team, again.id, { validOnly: false });
    await expect(runImport(again.team, again.id, { validOnly: false })).rejects.toMatchObject({ code: "import.not_staged" });
    expect(await db.selectFrom("pastProject").select("name").orderBy("key").execute()).toEqual([{ name: "Le four" }, { name: "Le grand lavoir" }]);
    await expect(undoImport(again.team, again.id)).rejects.toMatchObject({ code: "import.in_use" });
  });

  test("a line repeated without an identifier is refused, not counted twice", async () => {
    const { id } = await staged("projects", "Projet;Date du label\nLa halle;12/01/2018\nLa halle;12/01/2018\n");
    expect((await findPlan(id))!.rows.map(({ outcome, errors }) => [outcome, errors[0]?.message])).toEqual([
      ["created", undefined], ["refused", "Cette ligne répète la ligne 2. Si ce sont deux choses, donnez-leur un identifiant."],
    ]);
  });
});

describe("campaigns", () => {
  const file = "Id;Campagne;Fin;Collecté;Citoyens;Objectif\nC1;Le four;12/01/2019;1 000,50 €;20;1000\nC2;Le lavoir;13/01/2020;0;0;500\n";

  test("their money stands in the ledger as history, once, and is taken back whole", async () => {
    const before = (await publicFigures()).history;
    const { team, id } = await imported("campaigns", file);
    expect((await publicFigures()).history).toEqual({ projects: before.projects + 1, cents: before.cents + 100_050, citizens: before.citizens + 20 });
    const again = await staged("campaigns", file.replace("1 000,50", "2 000,50"));
    expect((await findPlan(again.id))!.counts).toEqual({ created: 0, changed: 0, unchanged: 1, refused: 1 });
    await undoImport(team, id);
    expect((await publicFigures()).history).toEqual(before);
    expect(await checkLedger()).toEqual([]);
    await expect(undoImport(team, id)).rejects.toMatchObject({ code: "import.not_done" });
    await imported("campaigns", file);
    expect((await publicFigures()).history.cents).toBe(before.cents + 100_050);
  });

  test("a sum without a donor, an end before the beginning: each wrong cell says so", async () => {
    const { id } = await staged("campaigns", "Campagne;Début;Fin;Collecté;Citoyens\nA;12/01/2019;11/01/2019;10;0\nB;;demain;dix;-3\n");
    expect((await findPlan(id))!.rows.map(({ errors }) => errors.map(({ column }) => column))).toEqual([["Fin", "Citoyens"], ["Fin", "Collecté", "Citoyens"]]);
  });
});

test("an import is taken back while nothing hangs on it", async () => {
  const { team, id } = await imported("enquiries", "Id;Date\nU1;12/01/2017\nU2;12/01/2017\n");
  const { enquiryId } = await db.selectFrom("pastEnquiry").select("enquiryId").where("importId", "=", id).limit(1).executeTakeFirstOrThrow();
  const note = await db.insertInto("enquiryNote").values({ enquiryId, text: "Rappelé.", happenedAt: new Date(), writtenBy: team.accountId, writtenAt: new Date() }).returning("id").executeTakeFirstOrThrow();
  await expect(undoImport(team, id)).rejects.toMatchObject({ code: "import.in_use" });
  expect(note.id).toBeTruthy();
  const free = await imported("enquiries", "Id;Date\nU3;12/01/2017\n");
  await undoImport(free.team, free.id);
  expect(await db.selectFrom("pastEnquiry").select("key").where("importId", "=", free.id).execute()).toEqual([]);
  expect(await db.selectFrom("auditEntry").select("action").where("objectId", "=", free.id).orderBy("position").execute()).toEqual([{ action: "import.done" }, { action: "import.undone" }]);
});
