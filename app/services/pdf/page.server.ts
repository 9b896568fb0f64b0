import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";

export type Pdf = PDFKit.PDFDocument;

export type PdfFrame = {
  title: string;
  /** The intermediary, on every page (code monétaire et financier R548-4). */
  legal: { name: string; form: string; address: string; email: string; orias: string };
  isDemo: boolean;
  /** When the document was written; part of its metadata, so that the same facts give the same bytes. */
  writtenAt: Date;
};

const millimetres = (value: number) => (value * 72) / 25.4;

export const ink = "#16232d";
export const muted = "#4b5a66";
export const colza = "#ffcb2b";
export const brick = "#c4472a";
export const margin = millimetres(20);
const band = millimetres(8);
const foot = millimetres(24);

const font = (name: string) => fileURLToPath(new URL(`./fonts/${name}.ttf`, import.meta.url));

/** The fonts have no U+202F; amounts and French punctuation keep together with U+00A0. */
export const printable = (text: string) => text.replace(/\u202f/g, "\u00a0");

function drawHead(pdf: Pdf, { isDemo }: PdfFrame): void {
  pdf.rect(0, 0, pdf.page.width, band).fill(colza);
  pdf.fillColor(ink).font("title").fontSize(11).text("Propulsons!", margin, band + 14, { lineBreak: false });
  if (!isDemo) return;
  pdf.fillColor(ink).font("text").fontSize(9);
  pdf.text("Démonstration : personnes, projets et montants fictifs", margin, band + 16, { width: pdf.page.width - 2 * margin, align: "right" });
}

function drawFoot(pdf: Pdf, { legal }: PdfFrame, page: number, pages: number): void {
  const width = pdf.page.width - 2 * margin;
  const top = pdf.page.height - foot + 8;
  // The foot stands in the margin: without this, pdfkit would open a page for it.
  pdf.page.margins.bottom = 0;
  pdf.moveTo(margin, top).lineTo(margin + width, top).lineWidth(0.75).stroke(ink);
  pdf.fillColor(muted).font("text").fontSize(8);
  const identity = `${legal.name}, ${legal.form}, ${legal.address}. ORIAS n° ${legal.orias}. ${legal.email}`;
  pdf.text(printable(identity), margin, top + 8, { width: width - 110 });
  pdf.text(`${page}/${pages}`, margin + width - 110, top + 8, { width: 110, align: "right" });
}

/** An A4 document on white: colza band on top, text in Source Sans, titles in Bricolage. Draw, then `finishPdf`. */
export function startPdf(frame: PdfFrame): Pdf {
  const pdf = new PDFDocument({
    size: "A4", bufferPages: true, lang: "fr-FR", displayTitle: true,
    margins: { top: band + 44, bottom: foot + 10, left: margin, right: margin },
    info: { Title: frame.title, Author: frame.legal.name, CreationDate: frame.writtenAt, ModDate: frame.writtenAt },
  });
  pdf.registerFont("text", font("source-sans-3-regular"));
  pdf.registerFont("bold", font("source-sans-3-bold"));
  pdf.registerFont("title", font("bricolage-grotesque-bold"));
  return pdf.font("text").fontSize(10.5).fillColor(ink);
}

/** Draws head and foot on each page and returns the bytes. */
export async function finishPdf(pdf: Pdf, frame: PdfFrame): Promise<Buffer> {
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => pdf.on("end", resolve).on("error", reject));
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    drawHead(pdf, frame);
    drawFoot(pdf, frame, index + 1, count);
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
