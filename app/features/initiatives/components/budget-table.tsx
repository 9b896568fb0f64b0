import { Breakdown } from "~/ui/breakdown";
import { Heading } from "~/ui/heading";
import { Stack } from "~/ui/stack";
import type { BudgetLine } from "../budget";

function Side({ title, lines }: { title: string; lines: readonly BudgetLine[] }) {
  return (
    <Stack gap="sm">
      <Heading level={3} size="sm">{title}</Heading>
      <Breakdown items={lines.map(({ label, amountCents }) => ({ label, cents: amountCents }))} totalLabel="Total" />
    </Stack>
  );
}

type BudgetTableProps = { budget: { uses: BudgetLine[]; resources: BudgetLine[]; requestCents: number | null } };

/** What it costs, then who pays; the citizen budget's share comes first among those. */
export function BudgetTable({ budget: { uses, resources, requestCents } }: BudgetTableProps) {
  return (
    <div className="cols even">
      <Side title="Dépenses" lines={uses} />
      <Side title="Ressources" lines={[...(requestCents ? [{ label: "Budget citoyen (demandé)", amountCents: requestCents }] : []), ...resources]} />
    </div>
  );
}
