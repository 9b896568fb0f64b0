import { beforeAll, describe, expect, test } from "vitest";
import { heard, readPdf, scopesOf, type ReadPdf } from "#tests/read-pdf";
import { finishPdf, startPdf, type PdfFrame } from "./page.server";
import { facts, table } from "./table.server";
import { heading, list, paragraph, quote, subheading, title } from "./text.server";

const frame: PdfFrame = {
  title: "Relevé – Dupont & fils <Béthune>", isDemo: true, writtenAt: new Date("2026-03-01T10:00:00Z"),
  legal: { name: "Exemple", form: "association", address: "62000 Arras", email: "bonjour@example.org", orias: "26000000" },
};
const sentence = "Le plan est équilibré au centime et la part demandée reste raisonnable. ";
const columns = [{ label: "Siège", share: 0.3 }, { label: "Montant", share: 0.2, right: true }, { label: "Raison", share: 0.5 }];
const rows = Array.from({ length: 30 }, (_, index) => [`Siège ${index + 1}`, "1\u202f000\u00a0€", index === 4 ? `Début. ${sentence.repeat(60)}Fin.` : sentence]);

async function write(): Promise<Buffer> {
  const pdf = startPdf(frame);
  title(pdf, "Relevé");
  facts(pdf, [["Projet", "Dupont & fils"]]);
  heading(pdf, "1. Un point");
  subheading(pdf, "Les votes");
  list(pdf, ["Premier lien.", "Second lien."]);
  table(pdf, columns, rows, ["Total", "30\u202f000\u00a0€", ""]);
  heading(pdf, "2. Un autre point");
  quote(pdf, "Un siège : pour", sentence.repeat(80));
  paragraph(pdf, "C’est fini.");
  return finishPdf(pdf, frame);
}

let bytes: Buffer;
let read: ReadPdf;
beforeAll(async () => {
  bytes = await write();
  read = await readPdf(bytes);
});

test("the document says its language, its title and that it is tagged", () => {
  expect(read).toMatchObject({ language: "fr-FR", title: "Relevé – Dupont et fils Béthune", showsTitle: true, marked: true });
  expect(read.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

test("every text is in a tag, or is what the pages repeat", () => {
  expect(read.pages).toBeGreaterThan(3);
  expect(read.stray).toEqual([]);
  read.artifacts.forEach((artifact, index) => expect(artifact).toContain(`${index + 1}/${read.pages}`));
});

describe("reading order", () => {
  test("goes from the logo to the last sentence", () => {
    const order = heard(read);
    expect(order.slice(0, 8)).toEqual(["Figure Propulsons!", "H1 Relevé", "TH Projet", "TD Dupont & fils", "H2 1. Un point", "H3 Les votes", "LBody Premier lien.", "LBody Second lien."]);
    expect(order.at(-1)).toBe("P C’est fini.");
  });

  test("ranks of headings make no jump", () => {
    const ranks = heard(read).flatMap((line) => /^H(\d) /.exec(line)?.[1] ?? []).map(Number);
    expect(ranks).toEqual([1, 2, 3, 2]);
  });

  test("a cell cut by the end of a page is heard whole, and the quote too", () => {
    const words = heard(read).join(" ");
    expect(words.split(sentence.trim()).length - 1).toBeGreaterThanOrEqual(29 + 55 + 75);
    expect(words).toContain("Début.");
    expect(words).toContain("Fin.");
  });
});

describe("tables", () => {
  test("heads and row names are header cells that say what they head", () => {
    expect(scopesOf(bytes)).toEqual({ TH: 3 + 30 + 1 + 1, Column: 3, Row: 30 + 1 + 1 });
  });

  test("the head is drawn again on each page, and heard once", () => {
    expect(heard(read).filter((line) => line === "TH Raison")).toHaveLength(1);
    const again = read.artifacts.filter((artifact) => artifact.includes("Raison"));
    expect(again.length).toBeGreaterThanOrEqual(2);
  });
});

test("headings are bookmarks", () => {
  expect(read.bookmarks).toEqual([{ title: "1. Un point", children: ["Les votes"] }, { title: "2. Un autre point", children: [] }]);
});

test("amounts carry no space that the fonts lack", () => {
  expect(heard(read).join("")).not.toContain("\u202f");
  expect(heard(read)).toContain("TD 1 000 €");
});

test("the same document gives the same bytes", async () => {
  expect((await write()).equals(bytes)).toBe(true);
});

test("the longest words and the largest sums stay on the paper", async () => {
  const word = "Anticonstitutionnellementhyperphosphorescentissimementinterdépartementalisations";
  const pdf = startPdf({ ...frame, title: word });
  title(pdf, word);
  facts(pdf, [["Projet", word], [word, "1 000 000,00 €"]]);
  heading(pdf, word);
  subheading(pdf, word);
  list(pdf, [word + word]);
  table(pdf, columns, [[word, "1 000 000,00 €", word], ["0", "0,00 €", ""]], ["Total", "1 000 000,00 €", word]);
  quote(pdf, word, word.repeat(40));
  paragraph(pdf, word.repeat(40));
  const long = await readPdf(await finishPdf(pdf, frame));
  expect(long).toMatchObject({ outside: [], stray: [] });
});
