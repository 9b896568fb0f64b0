import { brick, colza, ink, muted } from "./colours";
import { margin, printable, type Pdf } from "./page.server";
import { artifact, tag } from "./tags.server";

const width = (pdf: Pdf) => pdf.page.width - 2 * margin;

/** How far down a page goes. */
export const bottomOf = (pdf: Pdf) => pdf.page.height - pdf.page.margins.bottom;

/** Goes to the next page when less than this many points are left. */
export function keepTogether(pdf: Pdf, points: number): void {
  if (pdf.y + points > bottomOf(pdf)) pdf.addPage();
}

export function title(pdf: Pdf, text: string): void {
  pdf.font("title").fontSize(24).fillColor(ink);
  tag(pdf, "H1", () => pdf.text(printable(text), margin, pdf.y, { width: width(pdf), lineGap: 1 }));
  pdf.moveDown(0.4);
}

/** Also a bookmark; what `subheading` adds until the next one stands under it. */
export function heading(pdf: Pdf, text: string): void {
  keepTogether(pdf, 80);
  pdf.outline.addItem(printable(text), { expanded: true });
  pdf.moveDown(0.8).font("title").fontSize(15).fillColor(ink);
  tag(pdf, "H2", () => pdf.text(printable(text), margin, pdf.y, { width: width(pdf) }));
  pdf.moveDown(0.3);
}

/** Under a `heading` only: ranks make no jump. */
export function subheading(pdf: Pdf, text: string): void {
  keepTogether(pdf, 60);
  pdf.outline.children.at(-1)?.addItem(printable(text));
  pdf.moveDown(0.4).font("bold").fontSize(11).fillColor(ink);
  tag(pdf, "H3", () => pdf.text(printable(text), margin, pdf.y, { width: width(pdf) }));
  pdf.moveDown(0.1);
}

export function paragraph(pdf: Pdf, text: string, { soft = false } = {}): void {
  // At least two lines of it at the foot of a page.
  keepTogether(pdf, 30);
  pdf.font("text").fontSize(10.5).fillColor(soft ? muted : ink);
  tag(pdf, "P", () => pdf.text(printable(text), margin, pdf.y, { width: width(pdf), lineGap: 2 }));
  pdf.moveDown(0.3);
}

/** One line each behind a brick; nothing for an empty list. */
export function list(pdf: Pdf, items: readonly string[]): void {
  if (items.length === 0) return;
  const inset = 14;
  const whole = tag(pdf, "L", null);
  for (const text of items) {
    keepTogether(pdf, 30);
    const top = pdf.y + 4;
    artifact(pdf, "Layout", () => pdf.rect(margin, top, 8, 5).fill(brick));
    pdf.font("text").fontSize(10.5).fillColor(ink);
    const item = tag(pdf, "LI", null, { parent: whole });
    tag(pdf, "LBody", () => pdf.text(printable(text), margin + inset, pdf.y, { width: width(pdf) - inset, lineGap: 2 }), { parent: item });
    pdf.moveDown(0.2);
  }
  pdf.moveDown(0.1);
}

/** A colza bar beside what was just written, on each page that it runs over. */
function drawBar(pdf: Pdf, from: { page: number; top: number }): void {
  const { start, count } = pdf.bufferedPageRange();
  const [last, end] = [start + count - 1, pdf.y];
  for (let page = from.page; page <= last; page += 1) {
    pdf.switchToPage(page);
    const top = page === from.page ? from.top : pdf.page.margins.top;
    const bottom = page === last ? end : bottomOf(pdf);
    artifact(pdf, "Layout", () => pdf.rect(margin, top + 1, 3, bottom - top - 3).fill(colza));
  }
}

/** What someone wrote, behind a colza bar. */
export function quote(pdf: Pdf, author: string, text: string): void {
  const inset = 12;
  const body = { width: width(pdf) - inset, lineGap: 2 };
  pdf.font("text").fontSize(10.5);
  keepTogether(pdf, Math.min(200, pdf.heightOfString(printable(text), body) + 22));
  const { start, count } = pdf.bufferedPageRange();
  const from = { page: start + count - 1, top: pdf.y };
  const block = tag(pdf, "BlockQuote", null);
  pdf.font("bold").fontSize(9.5).fillColor(muted);
  tag(pdf, "P", () => pdf.text(printable(author), margin + inset, pdf.y, body), { parent: block });
  pdf.font("text").fontSize(10.5).fillColor(ink);
  tag(pdf, "P", () => pdf.text(printable(text), margin + inset, pdf.y, body), { parent: block });
  drawBar(pdf, from);
  pdf.moveDown(0.4);
}
