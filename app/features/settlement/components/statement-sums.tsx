import { formatEurosExact } from "~/lib/money";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import type { MeansLine, Part, StatementFigures } from "../statement";
import { bankRows, goneRows, transferRows } from "../statement-rows.fr";
import { meansName, offlineWords } from "../statement-words.fr";
import { Cents } from "./cents";

type SumsProps = { title: string; rows: readonly (readonly [string, string])[]; total: [label: string, cents: number] };

function Sums({ title, rows, total: [label, cents] }: SumsProps) {
  return (
    <Table
      caption={title}
      rows={rows}
      rowKey={([name]) => name}
      columns={[
        { label: "Somme", cell: ([name]) => name },
        { label: "Montant", right: true, cell: ([, amount]) => <span className="nw num">{amount}</span> },
      ]}
      footer={<tr><th scope="row">{label}</th><td data-l="Montant" className="r"><Cents cents={cents} /></td></tr>}
    />
  );
}

const MeansTable = ({ means }: { means: readonly MeansLine[] }) => (
  <Table
    caption="Par moyen de paiement"
    rows={means}
    rowKey={meansName}
    columns={[
      { label: "Moyen", cell: meansName },
      { label: "Dons", right: true, cell: ({ gifts }) => gifts },
      { label: "Montant", right: true, cell: ({ giftCents }) => <Cents cents={giftCents} /> },
      { label: "Frais de paiement", right: true, cell: ({ feeCents }) => <Cents cents={feeCents} /> },
      { label: "Viré", right: true, cell: ({ amountCents }) => <Cents cents={amountCents} /> },
    ]}
  />
);

type StatementSumsProps = { figures: StatementFigures; means: readonly MeansLine[]; before: { refunds: Part; disputes: Part } };

/** The statement's sums as they are now: the same rows as the PDF. */
export function StatementSums({ figures, means, before }: StatementSumsProps) {
  const gone = goneRows(figures, before);
  if (figures.gifts + figures.offlineGifts === 0) return null;
  return (
    <Panel title="Les comptes">
      <Stack gap="lg">
        <Sums title="Des dons à votre compte Stripe" rows={transferRows(figures)} total={["Viré sur votre compte Stripe", figures.transferredCents]} />
        <MeansTable means={means} />
        <Sums title="De votre compte Stripe à votre banque" rows={bankRows(figures)} total={["Encore sur votre compte Stripe", figures.onAccountCents]} />
        {gone.length > 0 && (
          <Table
            caption="Dons rendus, contestés, absorbés" rows={gone} rowKey={([name]) => name}
            columns={[{ label: "Quoi", cell: ([name]) => name }, { label: "Nombre", right: true, cell: ([, count]) => count }, { label: "Montant", right: true, cell: ([, , amount]) => <span className="nw num">{amount}</span> }]}
          />
        )}
        {figures.offlineGifts > 0 && <p><b>Dons hors ligne, à part&nbsp;: {formatEurosExact(figures.offlineCents)} ({figures.offlineGifts}).</b> {offlineWords}</p>}
      </Stack>
    </Panel>
  );
}
