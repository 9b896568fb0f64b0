import { intermediary } from "~/features/territory/current.server";
import { formatDate, formatShortDate } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { finishPdf, startPdf, type Pdf, type PdfFrame } from "~/services/pdf/page.server";
import { facts, table } from "~/services/pdf/table.server";
import { heading, list, paragraph, title } from "~/services/pdf/text.server";
import type { Statement } from "./read-statement.server";
import type { StatementChange } from "./statement";
import { bankRows, debtRows, goneRows, payoutRows, transferRows } from "./statement-rows.fr";
import { addedUpWords, changeSentences, meansName, offlineWords, statementLineName } from "./statement-words.fr";

export type StatementFacts = {
  number: number;
  projectName: string;
  organisationName: string;
  feeBearer: "holder" | "label";
  isDemo: boolean;
  endsAt: Date | null;
  writtenAt: Date;
  /** Since the version before; undefined for the first one, null when that one kept no figures. */
  changes: StatementChange[] | null | undefined;
  previousAt: Date | null;
  statement: Statement;
};

const amounts = ["Montant", "Frais de paiement", "Commission", "Viré"].map((label) => ({ label, share: 0.17, right: true }));
const giftColumns = [{ label: "Don", share: 0.32 }, ...amounts];
const meansColumns = [{ label: "Moyen de paiement", share: 0.22 }, { label: "Dons", share: 0.1, right: true }, ...amounts];
const sumColumns = [{ label: "Somme", share: 0.75 }, { label: "Montant", share: 0.25, right: true }];
const countColumns = [{ label: "Quoi", share: 0.6 }, { label: "Nombre", share: 0.15, right: true }, { label: "Montant", share: 0.25, right: true }];
const payoutColumns = [{ label: "N°", share: 0.07 }, { label: "État", share: 0.23 }, { label: "Jour et référence", share: 0.48 }, { label: "Montant", share: 0.22, right: true }];

type Amounts = { giftCents: number; feeCents: number; labelFeeCents: number; amountCents: number };
const cells = ({ giftCents, feeCents, labelFeeCents, amountCents }: Amounts) => [giftCents, feeCents, labelFeeCents, amountCents].map(formatEurosExact);

/** One version of the statement: the same facts give the same bytes. */
export async function statementPdf(version: StatementFacts): Promise<Buffer> {
  const frame: PdfFrame = { title: `Relevé de reversement n° ${version.number} – ${version.projectName}`, legal: intermediary(), isDemo: version.isDemo, writtenAt: version.writtenAt };
  const pdf = startPdf(frame);
  title(pdf, `Relevé de reversement n°\u00a0${version.number}`);
  facts(pdf, summaryOf(version));
  drawChanges(pdf, version);
  drawSums(pdf, version);
  drawPayouts(pdf, version.statement);
  drawAside(pdf, version.statement);
  drawGifts(pdf, version.statement);
  return finishPdf(pdf, frame);
}

function summaryOf({ number, previousAt, writtenAt, feeBearer, statement, endsAt, ...names }: StatementFacts): [string, string][] {
  const arrivedCents = statement.figures.paidCents - statement.figures.returnedCents;
  return [
    ["Projet", names.projectName],
    ["Structure", names.organisationName],
    ...(endsAt ? [["Fin de la campagne", formatDate(endsAt)] as [string, string]] : []),
    ["Établi le", formatDate(writtenAt)],
    ...(previousAt ? [["Fait suite au", `relevé n°\u00a0${number - 1} du ${formatShortDate(previousAt)}, qui reste disponible`] as [string, string]] : []),
    ["Frais de paiement", feeBearer === "label" ? "pris en charge par le label" : "à votre charge"],
    ["Arrivé à votre banque", formatEurosExact(arrivedCents)],
  ];
}

function drawChanges(pdf: Pdf, { number, changes }: StatementFacts): void {
  if (changes === undefined) return;
  heading(pdf, `Ce qui a changé depuis le relevé n°\u00a0${number - 1}`);
  list(pdf, changeSentences(changes));
}

function drawSums(pdf: Pdf, { statement: { figures, means } }: StatementFacts): void {
  heading(pdf, "Des dons à votre compte Stripe");
  table(pdf, sumColumns, transferRows(figures), ["Viré sur votre compte Stripe", formatEurosExact(figures.transferredCents)]);
  const total = { giftCents: figures.grossCents, feeCents: figures.feeCents, labelFeeCents: figures.labelFeeCents, amountCents: figures.transferredCents };
  table(pdf, meansColumns, means.map((line) => [meansName(line), String(line.gifts), ...cells(line)]), ["Total", String(figures.gifts), ...cells(total)]);
  heading(pdf, "De votre compte Stripe à votre banque");
  table(pdf, sumColumns, bankRows(figures), ["Encore sur votre compte Stripe", formatEurosExact(figures.onAccountCents)]);
}

function drawPayouts(pdf: Pdf, { payouts }: Statement): void {
  if (payouts.length === 0) return;
  heading(pdf, "Versements à votre banque");
  table(pdf, payoutColumns, payoutRows(payouts));
}

/** What is no part of the sums above, or explains them. */
function drawAside(pdf: Pdf, { figures, before }: Statement): void {
  const gone = goneRows(figures, before);
  if (gone.length > 0) {
    heading(pdf, "Dons rendus, contestés, absorbés");
    table(pdf, countColumns, gone);
  }
  if (figures.owedCents > 0) {
    heading(pdf, "Ce que vous devez au label");
    table(pdf, sumColumns, debtRows(figures), ["Reste à rendre", formatEurosExact(figures.owedCents - figures.repaidCents)]);
  }
  if (figures.offlineGifts === 0) return;
  heading(pdf, "Dons hors ligne, à part");
  paragraph(pdf, offlineWords, { soft: true });
  table(pdf, countColumns, [["Dons reçus par vous et confirmés", String(figures.offlineGifts), formatEurosExact(figures.offlineCents)]]);
}

function drawGifts(pdf: Pdf, { lines, figures }: Statement): void {
  if (lines.length === 0) return;
  heading(pdf, "Don par don");
  paragraph(pdf, "Chaque don a été viré à part. Les donateurs ne sont pas nommés.", { soft: true });
  if (lines.some(({ chargedAt }) => chargedAt === null)) paragraph(pdf, addedUpWords, { soft: true });
  const total = { giftCents: figures.grossCents, feeCents: figures.feeCents, labelFeeCents: figures.labelFeeCents, amountCents: figures.transferredCents };
  table(pdf, giftColumns, lines.map((line, index) => [line.chargedAt ? `N° ${statementLineName(line, index)}` : statementLineName(line, index), ...cells(line)]), ["Total", ...cells(total)]);
}
