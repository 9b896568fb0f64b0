import { intermediary, territory } from "~/features/territory/current.server";
import { formatShortDate } from "~/lib/dates";
import { finishPdf, startPdf, type PdfFrame } from "~/services/pdf/page.server";
import { facts, table } from "~/services/pdf/table.server";
import { heading, list, paragraph, title } from "~/services/pdf/text.server";
import type { ReportFigures } from "./report";
import { reportGaps, reportLines } from "./report.fr";

export type ReportDocument = { figures: ReportFigures; governance: string | null; isDemo: boolean; writtenAt: Date; /** Not published yet. */ draft: boolean };

const columns = [{ label: "Ce que demande la loi", share: 0.34 }, { label: "Chiffre", share: 0.2, right: true }, { label: "Comment il est compté", share: 0.46 }];

/** The yearly report as it is published: the same facts give the same bytes. */
export async function reportPdf({ figures, governance, isDemo, writtenAt, draft }: ReportDocument): Promise<Buffer> {
  const legal = intermediary();
  const name = `Rapport annuel ${figures.year}`;
  const frame: PdfFrame = { title: `${name} – ${territory().brand}`, legal, isDemo, writtenAt };
  const pdf = startPdf(frame);
  title(pdf, draft ? `${name} (projet)` : name);
  paragraph(pdf, "Rapport d’activité de l’intermédiaire en financement participatif, au titre de l’article R548-4 du code monétaire et financier. Année civile, à l’heure de Paris.", { soft: true });
  facts(pdf, [["Intermédiaire", `${legal.name}, ${legal.form}`], ["Adresse", legal.address], ["ORIAS", legal.orias], [draft ? "Établi le" : "Publié le", formatShortDate(writtenAt)]]);
  heading(pdf, "Gouvernance");
  for (const text of (governance ?? "La gouvernance reste à écrire.").split(/\n+/)) paragraph(pdf, text);
  paragraph(pdf, "Le comité qui accorde le label a six sièges, une voix chacun\u00a0:");
  list(pdf, territory().seats.map((seat) => seat.name));
  heading(pdf, "Chiffres de l’année");
  table(pdf, columns, reportLines(figures).map(({ label, value, note }) => [label, value, note]));
  heading(pdf, "Ce que ces chiffres ne disent pas");
  list(pdf, reportGaps(figures));
  return finishPdf(pdf, frame);
}
