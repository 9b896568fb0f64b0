import { ink, margin, muted, printable, type Pdf } from "./page.server";
import { keepTogether } from "./text.server";

export type PdfColumn = { label: string; /** Share of the width; they add up to 1. */ share: number; right?: boolean };
type Line = { cells: readonly string[]; font: "text" | "bold"; size: number; color: string; rule: number };

const gap = 8;

/** One row at the cursor: cells wrap, the row is as high as its highest cell, a coal rule under it. */
function drawLine(pdf: Pdf, columns: readonly PdfColumn[], line: Line): void {
  const full = pdf.page.width - 2 * margin;
  pdf.font(line.font).fontSize(line.size);
  const cells = columns.map(({ share, right }, index) => ({
    text: printable(line.cells[index] ?? ""), width: full * share - gap, align: right ? ("right" as const) : ("left" as const),
  }));
  const height = Math.max(...cells.map(({ text, width }) => pdf.heightOfString(text || " ", { width })));
  keepTogether(pdf, height + 10);
  const top = pdf.y + 4;
  let left = margin;
  pdf.fillColor(line.color);
  cells.forEach(({ text, width, align }, index) => {
    pdf.text(text, left, top, { width, align });
    left += full * (columns[index]?.share ?? 0);
  });
  const bottom = top + height + 4;
  pdf.moveTo(margin, bottom).lineTo(margin + full, bottom).lineWidth(line.rule).stroke(ink);
  pdf.x = margin;
  pdf.y = bottom;
}

/** A table with coal rules; the last row may be a total. */
export function table(pdf: Pdf, columns: readonly PdfColumn[], rows: readonly (readonly string[])[], total?: readonly string[]): void {
  drawLine(pdf, columns, { cells: columns.map(({ label }) => label), font: "bold", size: 9, color: muted, rule: 1.2 });
  for (const cells of rows) drawLine(pdf, columns, { cells, font: "text", size: 10, color: ink, rule: 0.3 });
  if (total) drawLine(pdf, columns, { cells: total, font: "bold", size: 10, color: ink, rule: 1.2 });
  pdf.moveDown(0.6);
}

/** Terms and what they are, without a head row. */
export function facts(pdf: Pdf, rows: readonly (readonly [string, string])[]): void {
  const columns = [{ label: "", share: 0.3 }, { label: "", share: 0.7 }];
  for (const cells of rows) drawLine(pdf, columns, { cells, font: "text", size: 10.5, color: ink, rule: 0.3 });
  pdf.moveDown(0.6);
}
