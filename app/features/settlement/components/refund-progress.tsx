import { formatCount, formatEuros } from "~/lib/money";
import { Gauge } from "~/ui/gauge";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { failureText, refundWords } from "../settlement.fr";

type Step = { status: string; failure: string | null; count: number; cents: number };

const sum = (steps: readonly Step[], pick: (step: Step) => number) => steps.reduce((total, step) => total + pick(step), 0);

const usual: Record<string, string> = {
  planned: "En file, part dans les minutes qui viennent.",
  pending: "Stripe attend que l’argent soit disponible, dans l’ordre des demandes.",
  succeeded: "L’argent est reparti, le donateur a reçu un message.",
  failed: "La carte n’accepte plus de remboursement.",
};

type RefundProgressProps = { steps: readonly Step[]; /** Says what the team can do about what waits. */ forTeam?: boolean };

/** « 412 sur 1 000 dons », then what waits and why: for the team and for the holder. */
export function RefundProgress({ steps, forTeam }: RefundProgressProps) {
  const done = steps.filter(({ status }) => status === "succeeded");
  const [count, total] = [sum(done, (step) => step.count), sum(steps, (step) => step.count)];
  const doneCents = sum(done, (step) => step.cents);
  const leftCents = sum(steps, (step) => step.cents) - doneCents;
  return (
    <Stack>
      <Gauge raised={doneCents} goal={doneCents + leftCents}>
        <p>
          <b>
            {formatCount(count)} sur {formatCount(total)}
          </b>{" "}
          {total > 1 ? "dons rendus" : "don rendu"}
          {leftCents > 0 ? `, il reste ${formatEuros(leftCents)} à rendre.` : ". Tout le monde est remboursé."}
        </p>
      </Gauge>
      {leftCents > 0 && (
        <Table
          caption="Où en sont les remboursements"
          captionHidden
          rows={steps}
          rowKey={(step) => `${step.status}:${step.failure}`}
          columns={[
            { label: "État", cell: (step) => <Tag tone={refundWords[step.status]!.tone}>{refundWords[step.status]!.label}</Tag> },
            { label: "Pourquoi", cell: (step) => (forTeam && step.status === "planned" && failureText(step.failure)) || usual[step.status] },
            { label: "Dons", right: true, cell: (step) => formatCount(step.count) },
            { label: "Montant", right: true, cell: (step) => formatEuros(step.cents) },
          ]}
        />
      )}
    </Stack>
  );
}
