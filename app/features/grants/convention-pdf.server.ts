import { intermediary } from "~/features/territory/current.server";
import { formatDate, formatShortDate } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { finishPdf, startPdf, type Pdf, type PdfFrame } from "~/services/pdf/page.server";
import { facts, table } from "~/services/pdf/table.server";
import { heading, list, paragraph, title } from "~/services/pdf/text.server";
import type { ConventionContent } from "./convention";
import { dutiesOf, inFiguresAndWords, instalmentName, signingWords, totalOf } from "./convention-words.fr";
import { basisWords } from "./grant";
import { momentWords } from "./grant-plan";

export type ConventionFacts = { content: ConventionContent; writtenAt: Date; isDemo: boolean };

const twoColumns = (first: string) => [{ label: first, share: 0.72 }, { label: "Montant", share: 0.28, right: true }];
const instalmentColumns = [{ label: "Versement", share: 0.36 }, { label: "Quand", share: 0.4 }, { label: "Montant", share: 0.24, right: true }];

/** One version of a convention: the same facts give the same bytes. */
export async function conventionPdf({ content, writtenAt, isDemo }: ConventionFacts): Promise<Buffer> {
  const frame: PdfFrame = { title: `Convention de subvention ${content.reference} – ${content.projectName}`, legal: intermediary(), isDemo, writtenAt };
  const pdf = startPdf(frame);
  title(pdf, `Convention de subvention n°\u00a0${content.reference}`);
  facts(pdf, [["Édition", content.editionName], ["Projet", content.projectName], ["Établie le", formatDate(writtenAt)]]);
  drawParties(pdf, content);
  drawMoney(pdf, content);
  drawPlan(pdf, content);
  drawDuties(pdf, content);
  return finishPdf(pdf, frame);
}

function drawParties(pdf: Pdf, { organisation, representative, territory, signatory, object }: ConventionContent): void {
  heading(pdf, "Entre");
  const { name, legalForm, siret, communeName } = organisation;
  facts(pdf, [
    [`Le Département ${territory}`, `représenté par ${signatory}`],
    ["Le bénéficiaire", `${name}, ${legalForm}, à ${communeName}${siret ? `, SIRET ${siret}` : ""}`],
    ["Représenté par", representative ? `${representative.name}, ${representative.position}` : "la personne qui signe ci-dessous"],
  ]);
  heading(pdf, "Article 1. Objet");
  paragraph(pdf, object);
}

function drawMoney(pdf: Pdf, content: ConventionContent): void {
  const { awardCents, bonus, basis, year, instalments, lines } = content;
  heading(pdf, "Article 2. Montant");
  paragraph(pdf, `Le Département attribue au bénéficiaire une subvention de ${inFiguresAndWords(totalOf(content))}.`);
  table(pdf, twoColumns("Part"), [[`Budget citoyen ${year}`, formatEurosExact(awardCents)], ...(bonus ? [["Bonus Cap ESS", formatEurosExact(bonus.cents)]] : [])], ["Total", formatEurosExact(totalOf(content))]);
  paragraph(pdf, basisWords[basis], { soft: true });
  if (bonus) paragraph(pdf, `Bonus Cap ESS, décidé par le jury le ${formatShortDate(bonus.decidedOn)}\u00a0: ${bonus.reason}`, { soft: true });
  heading(pdf, "Article 3. Versements");
  const rows = instalments.map((part) => [`${part.number}. ${instalmentName(part)}`, momentWords[part.moment].sentence, formatEurosExact(part.cents)]);
  table(pdf, instalmentColumns, rows, ["Total", "", formatEurosExact(totalOf(content))]);
  paragraph(pdf, "Le Département verse chaque part par virement, sur le compte que le bénéficiaire a indiqué. Un changement de compte suspend les versements pendant 72 heures.");
  heading(pdf, "Article 4. Dépenses prévues");
  table(pdf, twoColumns("Dépense"), lines.map(({ label, plannedCents }) => [label, formatEurosExact(plannedCents)]), ["Total", formatEurosExact(lines.reduce((sum, { plannedCents }) => sum + plannedCents, 0))]);
}

function drawPlan(pdf: Pdf, { milestones }: ConventionContent): void {
  heading(pdf, "Article 5. Étapes");
  if (milestones.length === 0) return paragraph(pdf, "Le projet se mène d’une traite, sans étape intermédiaire.");
  table(pdf, [{ label: "Étape", share: 0.7 }, { label: "Pour le", share: 0.3 }], milestones.map(({ title: name, dueOn }) => [name, formatShortDate(dueOn)]));
}

function drawDuties(pdf: Pdf, content: ConventionContent): void {
  heading(pdf, "Article 6. Engagements du bénéficiaire");
  list(pdf, dutiesOf(content));
  heading(pdf, "Article 7. Si le projet ne se fait pas");
  paragraph(pdf, "Le bénéficiaire peut renoncer avant le premier versement. Le Département peut annuler la subvention, avec ses raisons, si le projet ne se fait pas ou si les engagements ne sont pas tenus. Ce qui a été versé et n’a pas été dépensé pour l’objet lui revient.");
  heading(pdf, "Article 8. Signatures");
  paragraph(pdf, signingWords);
}
