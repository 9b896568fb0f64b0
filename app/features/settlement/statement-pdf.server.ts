import { intermediary } from "~/features/territory/current.server";
import { formatDate } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { finishPdf, startPdf, type PdfFrame } from "~/services/pdf/page.server";
import { facts, table } from "~/services/pdf/table.server";
import { heading, paragraph, title } from "~/services/pdf/text.server";
import type { StatementTotals } from "./settlement";
import { addedUpWords, statementLineName } from "./statement-words.fr";
import type { StatementLine } from "./statement.server";

export type StatementFacts = {
  projectName: string;
  organisationName: string;
  feeBearer: "holder" | "label";
  isDemo: boolean;
  endsAt: Date;
  paidAt: Date;
  payoutReference: string;
  totals: StatementTotals;
  lines: readonly StatementLine[];
};

const columns = [
  { label: "Don", share: 0.32 },
  { label: "Montant", share: 0.17, right: true },
  { label: "Frais de paiement", share: 0.17, right: true },
  { label: "Commission", share: 0.17, right: true },
  { label: "Reversé", share: 0.17, right: true },
];

const euros = (cents: number) => formatEurosExact(cents);

/** The statement: dated by the payout, so that the same settlement gives the same bytes. */
export async function statementPdf(statement: StatementFacts): Promise<Buffer> {
  const { totals, lines } = statement;
  const frame: PdfFrame = { title: `Relevé de reversement – ${statement.projectName}`, legal: intermediary(), isDemo: statement.isDemo, writtenAt: statement.paidAt };
  const pdf = startPdf(frame);
  title(pdf, "Relevé de reversement");
  facts(pdf, summaryOf(statement));
  heading(pdf, "Don par don");
  paragraph(pdf, "Chaque don a été viré à part. Les donateurs ne sont pas nommés.", { soft: true });
  if (lines.some(({ chargedAt }) => chargedAt === null)) paragraph(pdf, addedUpWords, { soft: true });
  table(
    pdf, columns,
    lines.map((line, index) => [line.chargedAt ? `N° ${statementLineName(line, index)}` : statementLineName(line, index), euros(line.giftCents), euros(line.feeCents), euros(line.labelFeeCents), euros(line.amountCents)]),
    ["Total", euros(totals.grossCents), euros(totals.feeCents), euros(totals.labelFeeCents), euros(totals.netCents)],
  );
  return finishPdf(pdf, frame);
}

const summaryOf = ({ totals, ...statement }: StatementFacts): [string, string][] => [
  ["Projet", statement.projectName],
  ["Structure", statement.organisationName],
  ["Fin de la campagne", formatDate(statement.endsAt)],
  ["Dons", `${totals.gifts}, pour ${euros(totals.grossCents)}`],
  ["Frais de paiement", statement.feeBearer === "label" ? "pris en charge par le label" : euros(totals.feeCents)],
  ["Commission du label", euros(totals.labelFeeCents)],
  ["Somme reversée", euros(totals.netCents)],
  ["Reçue par votre banque", formatDate(statement.paidAt)],
  ["Référence du versement", statement.payoutReference],
];
