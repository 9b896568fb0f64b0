import type { Switch } from "./switch";

const tagged = "app/services/pdf/tagged.test.ts";
const table = "app/services/pdf/table.server.ts";

/** What reading tools and later readings of the same document rely on. */
export default [
  {
    protection: "What the pages of a PDF repeat is left out of what is heard",
    file: "app/services/pdf/tags.server.ts", from: `pdf.markContent("Artifact", { type });`, to: `pdf.markContent("Span", { lang: type });`,
    proof: tagged, title: "every text is in a tag, or is what the pages repeat",
  },
  {
    protection: "A table cut by a page repeats its head", file: table, from: "onNewPage?.();", to: "",
    proof: tagged, title: "the head is drawn again on each page, and heard once",
  },
  {
    protection: "Header cells of a PDF say what they head", file: table, from: `{ parent: row, scope: "Row" }`, to: `{ parent: row }`,
    proof: tagged, title: "heads and row names are header cells",
  },
  {
    protection: "A PDF is dated by its facts, so that its hash can be had again",
    file: "app/services/pdf/page.server.ts", from: "CreationDate: frame.writtenAt, ModDate: frame.writtenAt", to: "CreationDate: new Date(performance.now() * 1e6)",
    proof: tagged, title: "the same document gives the same bytes",
  },
] satisfies Switch[];
