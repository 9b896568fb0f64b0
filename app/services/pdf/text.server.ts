import { colza, ink, margin, muted, printable, type Pdf } from "./page.server";

const width = (pdf: Pdf) => pdf.page.width - 2 * margin;

/** Goes to the next page when less than this many points are left. */
export function keepTogether(pdf: Pdf, points: number): void {
  if (pdf.y + points > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}

export function title(pdf: Pdf, text: string): void {
  pdf.font("title").fontSize(24).fillColor(ink).text(printable(text), margin, pdf.y, { width: width(pdf), lineGap: 1 });
  pdf.moveDown(0.4);
}

export function heading(pdf: Pdf, text: string): void {
  keepTogether(pdf, 80);
  pdf.moveDown(0.8).font("title").fontSize(15).fillColor(ink).text(printable(text), margin, pdf.y, { width: width(pdf) });
  pdf.moveDown(0.3);
}

export function subheading(pdf: Pdf, text: string): void {
  keepTogether(pdf, 50);
  pdf.moveDown(0.4).font("bold").fontSize(11).fillColor(ink).text(printable(text), margin, pdf.y, { width: width(pdf) });
  pdf.moveDown(0.1);
}

export function paragraph(pdf: Pdf, text: string, { soft = false } = {}): void {
  pdf.font("text").fontSize(10.5).fillColor(soft ? muted : ink).text(printable(text), margin, pdf.y, { width: width(pdf), lineGap: 2 });
  pdf.moveDown(0.3);
}

/** What someone wrote, behind a colza bar. */
export function quote(pdf: Pdf, author: string, text: string): void {
  const inset = 12;
  const body = { width: width(pdf) - inset, lineGap: 2 };
  pdf.font("text").fontSize(10.5);
  keepTogether(pdf, Math.min(200, pdf.heightOfString(printable(text), body) + 22));
  const [top, page] = [pdf.y, pdf.bufferedPageRange().count];
  pdf.font("bold").fontSize(9.5).fillColor(muted).text(printable(author), margin + inset, pdf.y, body);
  pdf.font("text").fontSize(10.5).fillColor(ink).text(printable(text), margin + inset, pdf.y, body);
  // A text that ran over to the next page keeps its words and loses its bar.
  if (pdf.bufferedPageRange().count === page) pdf.rect(margin, top + 1, 3, pdf.y - top - 3).fill(colza);
  pdf.moveDown(0.4);
}
