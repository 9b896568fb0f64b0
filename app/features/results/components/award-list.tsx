import { formatCount, formatEuros } from "~/lib/money";
import { Bar } from "~/ui/bar";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import type { ShownAwards } from "../shown-result";

type AwardListProps = ShownAwards & { /** The page that explains each line. */ why?: string };

/** Who won how much, with a bar for the eye; then who won nothing. */
export const AwardList = ({ winners, others, unspentCents, why }: AwardListProps) => (
  <Stack gap="lg">
    <Table
      caption="Les lauréats et leurs montants"
      captionHidden
      columns={[
        { label: "Initiative", cell: ({ title, number }) => (why ? <TextLink to={`${why}#n${number}`}>{title}</TextLink> : title) },
        { label: "Voix", right: true, cell: ({ votes }) => formatCount(votes) },
        { label: "Montant attribué", cell: ({ cents, percent }) => <Bar percent={percent}>{formatEuros(cents)}</Bar> },
        { label: "Demandé", right: true, cell: ({ costCents }) => formatEuros(costCents) },
      ]}
      rows={winners}
      rowKey={({ number }) => String(number)}
      empty="Aucune initiative n’a reçu d’argent."
    />
    {unspentCents > 0 && <p>{formatEuros(unspentCents)} restent dans l’enveloppe : les règles ne permettaient pas de les donner.</p>}
    {others.length > 0 && (
      <Table
        caption="Les initiatives non lauréates"
        columns={[
          { label: "Initiative", cell: ({ title, number, isWithdrawn }) => <>{why ? <TextLink to={`${why}#n${number}`}>{title}</TextLink> : title}{isWithdrawn && " (retirée)"}</> },
          { label: "Voix", right: true, cell: ({ votes }) => formatCount(votes) },
          { label: "Demandé", right: true, cell: ({ costCents }) => formatEuros(costCents) },
        ]}
        rows={others}
        rowKey={({ number }) => String(number)}
      />
    )}
  </Stack>
);
