import { ink, muted } from "./colours";
import { margin, printable, type Pdf } from "./page.server";
import { splitToFit } from "./slices";
import { artifact, tag, type Tag } from "./tags.server";
import { bottomOf, keepTogether } from "./text.server";

export type PdfColumn = { label: string; /** Share of the width; they add up to 1. */ share: number; right?: boolean };
type Look = { font: "text" | "bold"; size: number; color: string; rule: number };
type Cell = { text: string; left: number; width: number; align: "left" | "right" };

const looks = {
  head: { font: "bold", size: 9, color: muted, rule: 1.2 },
  row: { font: "text", size: 10, color: ink, rule: 0.3 },
  total: { font: "bold", size: 10, color: ink, rule: 1.2 },
  fact: { font: "text", size: 10.5, color: ink, rule: 0.3 },
} as const satisfies Record<string, Look>;

const gap = 12;
/** In points. */
const tallRow = 240;
const someLines = 60;
const air = 4;
const fullWidth = (pdf: Pdf) => pdf.page.width - 2 * margin;

function cellsOf(pdf: Pdf, columns: readonly PdfColumn[], texts: readonly string[]): Cell[] {
  let left = margin;
  return columns.map(({ share, right }, index) => {
    const whole = fullWidth(pdf) * share;
    const cell = { text: printable(texts[index] ?? ""), left, width: whole - gap, align: right ? ("right" as const) : ("left" as const) };
    left += whole;
    return cell;
  });
}

const dress = (pdf: Pdf, { font, size, color }: Look) => pdf.font(font).fontSize(size).fillColor(color);
const heightOf = (pdf: Pdf, cells: readonly Cell[]) => Math.max(...cells.map(({ text, width }) => pdf.heightOfString(text || " ", { width })));

/** The cells at the cursor, each through `draw`, and the rule under the highest of them. */
function drawCells(pdf: Pdf, cells: readonly Cell[], look: Look, draw: (cell: () => void, index: number) => void): void {
  dress(pdf, look);
  const [top, height] = [pdf.y + air, heightOf(pdf, cells)];
  cells.forEach(({ text, left, width, align }, index) => {
    if (text) draw(() => dress(pdf, look).text(text, left, top, { width, align }), index);
  });
  const bottom = top + height + air;
  artifact(pdf, "Layout", () => pdf.moveTo(margin, bottom).lineTo(margin + fullWidth(pdf), bottom).lineWidth(look.rule).stroke(ink));
  pdf.x = margin;
  pdf.y = bottom;
}

/** What of the cells fits on this page, and what goes to the next. */
function cut(pdf: Pdf, cells: readonly Cell[], room: number): { now: Cell[]; later: Cell[] } {
  const parts = cells.map((cell) => ({ cell, ...splitToFit(cell.text, (text) => pdf.heightOfString(text, { width: cell.width }) <= room) }));
  return { now: parts.map(({ cell, head }) => ({ ...cell, text: head })), later: parts.map(({ cell, rest }) => ({ ...cell, text: rest })) };
}

type Rows = { pdf: Pdf; columns: readonly PdfColumn[]; look: Look; /** Draws again what heads the columns. */ onNewPage?: () => void };

/** The first cell names the row; in a head, each names its column. */
function tagCells(pdf: Pdf, row: Tag, count: number, isHead: boolean): Tag[] {
  return Array.from({ length: count }, (_, index) => {
    if (isHead) return tag(pdf, "TH", null, { parent: row, scope: "Column" });
    return index === 0 ? tag(pdf, "TH", null, { parent: row, scope: "Row" }) : tag(pdf, "TD", null, { parent: row });
  });
}

/** A row in its group; one that no page can hold goes on over the next ones. */
function drawRow({ pdf, columns, look, onNewPage }: Rows, group: Tag, texts: readonly string[], isHead = false): void {
  let cells = cellsOf(pdf, columns, texts);
  const room = () => bottomOf(pdf) - pdf.y - 2 * air - 2;
  const turnPage = () => {
    pdf.addPage();
    onNewPage?.();
    dress(pdf, look);
  };
  dress(pdf, look);
  const height = heightOf(pdf, cells);
  // A long row begins where there is room for some of it; the others stay whole.
  if (height > room() && (height < tallRow || room() < someLines)) turnPage();
  const tags = tagCells(pdf, tag(pdf, "TR", null, { parent: group }), cells.length, isHead);
  const tagged = (cell: () => void, index: number) => void tags[index]?.add(cell);
  while (heightOf(pdf, cells) > room()) {
    const { now, later } = cut(pdf, cells, room());
    if (now.every(({ text }) => text === "")) break;
    drawCells(pdf, now, look, tagged);
    cells = later;
    turnPage();
  }
  drawCells(pdf, cells, look, tagged);
}

/** A table with coal rules; the last row may be a total. Each page repeats the head, for the eye: tools know it already. */
export function table(pdf: Pdf, columns: readonly PdfColumn[], rows: readonly (readonly string[])[], total?: readonly string[]): void {
  const labels = columns.map(({ label }) => label);
  const onNewPage = () => drawCells(pdf, cellsOf(pdf, columns, labels), looks.head, (cell) => artifact(pdf, "Pagination", cell));
  // The head is not left alone at the foot of a page.
  keepTogether(pdf, 70);
  const whole = tag(pdf, "Table", null);
  drawRow({ pdf, columns, look: looks.head }, tag(pdf, "THead", null, { parent: whole }), labels, true);
  const body = tag(pdf, "TBody", null, { parent: whole });
  for (const texts of rows) drawRow({ pdf, columns, look: looks.row, onNewPage }, body, texts);
  if (total) drawRow({ pdf, columns, look: looks.total, onNewPage }, tag(pdf, "TFoot", null, { parent: whole }), total);
  pdf.moveDown(0.6);
}

/** Terms and what they are, without a head row. */
export function facts(pdf: Pdf, rows: readonly (readonly [string, string])[]): void {
  const columns = [{ label: "", share: 0.3 }, { label: "", share: 0.7 }];
  const body = tag(pdf, "TBody", null, { parent: tag(pdf, "Table", null) });
  for (const texts of rows) drawRow({ pdf, columns, look: looks.fact }, body, texts);
  pdf.moveDown(0.6);
}
