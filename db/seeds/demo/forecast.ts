import PDFDocument from "pdfkit";
import type { Story } from "./stories";

/** A page that a holder could have written, so that the committee has something to open. */
export function forecastPdf(story: Story): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: "A4", margin: 56, info: { Title: `Budget prévisionnel, ${story.name}` } });
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => resolve(new Uint8Array(Buffer.concat(chunks)))).on("error", reject);
    pdf.fontSize(20).text(story.name).fontSize(11).moveDown();
    pdf.text("Document de démonstration : tous les chiffres sont fictifs.").moveDown();
    for (const line of ["Première année : 18 000 € de recettes, 17 400 € de dépenses.", "Deuxième année : 18 900 € de recettes, 18 100 € de dépenses.", "Troisième année : 19 800 € de recettes, 18 900 € de dépenses."])
      pdf.text(line);
    pdf.end();
  });
}
