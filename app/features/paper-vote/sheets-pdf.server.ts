import type { BallotForm } from "~/features/ballots/ballot";
import { intermediary } from "~/features/territory/current.server";
import { formatEuros } from "~/lib/money";
import { ink, muted } from "~/services/pdf/colours";
import { finishPdf, margin, printable, startPdf, type Pdf, type PdfFrame } from "~/services/pdf/page.server";
import { artifact, tag, type Tag } from "~/services/pdf/tags.server";
import { bottomOf, keepTogether, paragraph, title } from "~/services/pdf/text.server";
import { sheetSteps, strip } from "./sheet.fr";

export type SheetLine = { number: number; title: string; costCents: number; withdrawnAt: Date | null };
export type Sheets = { name: string; form: BallotForm; lines: readonly SheetLine[]; receipts: readonly string[]; /** Where receipts are looked for. */ address: string; isDemo: boolean; writtenAt: Date };

const box = 17;
/** Few lines breathe; many go closer together. */
const airOf = (lines: number): number => (lines <= 14 ? 14 : 7);
const stripHeight = 116;
const widthOf = (pdf: Pdf) => pdf.page.width - 2 * margin;

/** Larger than other documents' lists: read at arm's length, at any age. */
function drawSteps(pdf: Pdf, steps: readonly string[]): void {
  const whole = tag(pdf, "L", null);
  steps.forEach((step, index) => {
    const item = tag(pdf, "LI", null, { parent: whole });
    pdf.font("text").fontSize(12.5).fillColor(ink);
    tag(pdf, "LBody", () => pdf.text(printable(`${index + 1}. ${step}`), margin, pdf.y, { width: widthOf(pdf), lineGap: 3 }), { parent: item });
  });
}

function drawLine(pdf: Pdf, whole: Tag, air: number, { number, title: name, costCents, withdrawnAt }: SheetLine): void {
  const [left, costWidth] = [margin + box + 12, 96];
  const words = printable(`nº ${number}   ${name}${withdrawnAt ? " (retirée du vote)" : ""}`);
  const width = widthOf(pdf) - box - 12 - costWidth;
  pdf.font("bold").fontSize(13);
  const height = Math.max(box, pdf.heightOfString(words, { width }));
  keepTogether(pdf, height + air);
  const top = pdf.y + air / 2;
  artifact(pdf, "Layout", () => pdf.rect(margin, top, box, box).lineWidth(1.5).stroke(ink));
  const item = tag(pdf, "LI", null, { parent: whole });
  tag(pdf, "LBody", () => pdf.font("bold").fontSize(13).fillColor(ink).text(words, left, top, { width }), { parent: item });
  tag(pdf, "P", () => pdf.font("text").fontSize(11).fillColor(muted).text(printable(formatEuros(costCents)), margin + widthOf(pdf) - costWidth, top, { width: costWidth, align: "right" }), { parent: item });
  pdf.x = margin;
  pdf.y = top + height + air / 2;
}

/** Where it is torn off, at the foot of the last page. */
function drawStrip(pdf: Pdf, receipt: string, address: string): void {
  keepTogether(pdf, stripHeight);
  const top = bottomOf(pdf) - stripHeight;
  artifact(pdf, "Layout", () => pdf.moveTo(margin, top).lineTo(margin + widthOf(pdf), top).dash(4, { space: 4 }).lineWidth(1).stroke(ink).undash());
  pdf.y = top + 10;
  pdf.font("title").fontSize(13).fillColor(ink);
  tag(pdf, "H2", () => pdf.text(strip.title, margin, pdf.y, { width: widthOf(pdf) }));
  drawReceipt(pdf, receipt);
  paragraph(pdf, strip.text(address));
}

function drawReceipt(pdf: Pdf, receipt: string): void {
  pdf.font("bold").fontSize(14).fillColor(ink);
  tag(pdf, "P", () => pdf.text(`Reçu\u00a0: ${receipt}`, margin, pdf.y, { width: widthOf(pdf), characterSpacing: 0.6 }));
  pdf.moveDown(0.3);
}

function drawSheet(pdf: Pdf, { name, form, lines, address }: Sheets, receipt: string): void {
  title(pdf, "Bulletin de vote");
  paragraph(pdf, name, { soft: true });
  drawReceipt(pdf, receipt);
  drawSteps(pdf, sheetSteps(form));
  pdf.moveDown(0.6);
  const whole = tag(pdf, "L", null);
  for (const line of lines) drawLine(pdf, whole, airOf(lines.length), line);
  drawStrip(pdf, receipt, address);
}

/** One ballot a receipt, each on a page of its own; no page says which one it is. */
export async function sheetsPdf(sheets: Sheets): Promise<Buffer> {
  const { name, receipts, isDemo, writtenAt } = sheets;
  const frame: PdfFrame = { title: `Bulletins de vote – ${name}`, legal: intermediary(), isDemo, writtenAt, unnumbered: true };
  const pdf = startPdf(frame);
  receipts.forEach((receipt, index) => {
    if (index > 0) pdf.addPage();
    drawSheet(pdf, sheets, receipt);
  });
  return finishPdf(pdf, frame);
}
