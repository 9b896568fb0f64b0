import PDFDocument from "pdfkit";
import { colza, ink, muted } from "./colours";
import { fontFile } from "./fonts.server";
import { drawLogo } from "./mark.server";
import { artifact, tag } from "./tags.server";

export type Pdf = PDFKit.PDFDocument;

export type PdfFrame = {
  title: string;
  /** The intermediary, on every page (code monétaire et financier R548-4). */
  legal: { name: string; form: string; address: string; email: string; orias: string };
  isDemo: boolean;
  /** When the document was written; part of its metadata, so that the same facts give the same bytes. */
  writtenAt: Date;
  /** Pages bear no number: on a ballot it would tell the order in which it was handed out. */
  unnumbered?: true;
  /** Of the first page, under all that it says: a colour from the top edge down to so many points. */
  ground?: { colour: string; height: number };
};

const millimetres = (value: number) => (value * 72) / 25.4;

export const margin = millimetres(20);
const band = millimetres(8);
const foot = millimetres(24);

/** The fonts have no U+202F; amounts and French punctuation keep together with U+00A0. */
export const printable = (text: string) => text.replace(/\u202f/g, "\u00a0");

/** What reading tools and windows name the document by. pdfkit writes it into XML as it is. */
const asMetadata = (text: string) => printable(text).replace(/&/g, "et").replace(/[<>\p{Cc}]/gu, "");

/** Says that the document keeps to PDF/UA: tagged, in a known language, with a title. */
const accessible = `
  <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>`;

const logoTop = band + 12;

function drawHead(pdf: Pdf, { isDemo, ground }: PdfFrame, isFirst: boolean): void {
  if (!isFirst || !ground) pdf.rect(0, 0, pdf.page.width, band).fill(colza);
  if (!isFirst) drawLogo(pdf, margin, logoTop, 20);
  if (!isDemo) return;
  pdf.fillColor(ink).font("text").fontSize(9);
  pdf.text("Démonstration : personnes, projets et montants fictifs", margin, band + 16, { width: pdf.page.width - 2 * margin, align: "right" });
}

function drawFoot(pdf: Pdf, { legal, unnumbered }: PdfFrame, page: number, pages: number): void {
  const width = pdf.page.width - 2 * margin;
  const top = pdf.page.height - foot + 8;
  // The foot stands in the margin: without this, pdfkit would open a page for it.
  pdf.page.margins.bottom = 0;
  pdf.moveTo(margin, top).lineTo(margin + width, top).lineWidth(0.75).stroke(ink);
  pdf.fillColor(muted).font("text").fontSize(8);
  const identity = `${legal.name}, ${legal.form}, ${legal.address}. ORIAS n° ${legal.orias}. ${legal.email}`;
  pdf.text(printable(identity), margin, top + 8, { width: width - 110 });
  if (!unnumbered) pdf.text(`${page}/${pages}`, margin + width - 110, top + 8, { width: 110, align: "right" });
}

const drawGround = (pdf: Pdf, { colour, height }: NonNullable<PdfFrame["ground"]>) => artifact(pdf, "Layout", () => pdf.rect(0, 0, pdf.page.width, height).fill(colour));

/** An A4 document on white, tagged for reading tools: colza band, text in Source Sans, titles in Bricolage. Draw, then `finishPdf`. */
export function startPdf(frame: PdfFrame): Pdf {
  const pdf = new PDFDocument({
    size: "A4", bufferPages: true, lang: "fr-FR", displayTitle: true, tagged: true, pdfVersion: "1.7",
    margins: { top: band + 44, bottom: foot + 10, left: margin, right: margin },
    info: { Title: asMetadata(frame.title), Author: asMetadata(frame.legal.name), CreationDate: frame.writtenAt, ModDate: frame.writtenAt },
  });
  pdf.registerFont("text", fontFile("source-sans-3-regular"));
  pdf.registerFont("bold", fontFile("source-sans-3-bold"));
  pdf.registerFont("title", fontFile("bricolage-grotesque-bold"));
  if (frame.ground) drawGround(pdf, frame.ground);
  tag(pdf, "Figure", () => drawLogo(pdf, margin, logoTop, 20), { alt: "Propulsons!", bbox: [margin, logoTop, margin + 78, logoTop + 20] });
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
    artifact(pdf, "Pagination", () => {
      drawHead(pdf, frame, index === 0);
      drawFoot(pdf, frame, index + 1, count);
    });
  }
  pdf.appendXML(accessible);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
