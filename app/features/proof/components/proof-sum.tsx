import { formatShortDate } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import { Money } from "~/ui/money";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { addsUp, type Totals } from "../verify-proof";

type ProofSumProps = { totals: Totals; /** Paris day of the last block. */ until: string | null; /** The sum that the project's page keeps from the day of closing, in cents. */ closedAt: number | null };

type Line = { label: string; cents: number };

const linesOf = ({ writtenCents, sinceCents, goingBackCents }: Totals, until: string | null): Line[] => [
  { label: until ? `Écrit, jusqu’au ${formatShortDate(until)}` : "Écrit", cents: writtenCents },
  { label: "Depuis, à écrire la nuit prochaine", cents: sinceCents },
  ...(goingBackCents !== 0 ? [{ label: "En route vers leurs donateurs, déjà retiré du compteur", cents: -goingBackCents }] : []),
];

/** From the written days to the counter of the project's page, line by line. */
export const ProofSum = ({ totals, until, closedAt }: ProofSumProps) => (
  <Stack>
    <Table
      caption="Des journées au compteur"
      captionHidden
      rows={linesOf(totals, until)}
      rowKey={({ label }) => label}
      columns={[{ label: "Ce qui compte", cell: ({ label }) => label }, { label: "Montant", right: true, cell: ({ cents }) => <Money cents={cents} /> }]}
      footer={<tr><th scope="row">Compteur de la campagne</th><td className="r"><b><Money cents={totals.counterCents} /></b></td></tr>}
    />
    {!addsUp(totals) && <Callout tone="danger" title="Le compte ne tombe pas juste"><p>Ces lignes ne mènent pas au compteur de la page du projet. C’est à l’équipe du label de l’expliquer : écrivez-lui.</p></Callout>}
    {closedAt !== null && closedAt !== totals.counterCents && <p className="sm muted">La page du projet garde le total du jour de la clôture. Ce qui est reparti depuis chez les donateurs n’est retiré qu’ici.</p>}
  </Stack>
);
