import { Form } from "@remix-run/react";
import { formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { LinedList } from "~/ui/lined-list";
import { Money } from "~/ui/money";
import { Row } from "~/ui/row";
import { Tag } from "~/ui/tag";
import { repaymentWords } from "../debt.fr";
import type { DebtPage } from "../debts.server";

type Repayment = DebtPage["repayments"][number];

function Decide({ repayment }: { repayment: Repayment }) {
  if (repayment.status !== "recorded") return null;
  if (!repayment.mayDecide) return <p className="muted">Une autre personne de l’équipe doit confirmer.</p>;
  return (
    <Form method="post" action={`/equipe/argent/dettes/remboursements/${repayment.id}`}>
      <Row>
        <Button name="answer" value="confirm" small>Confirmer</Button>
        <Button name="answer" value="refuse" small variant="ghost">Refuser</Button>
      </Row>
    </Form>
  );
}

/** What was paid back, the paper that shows it, who noted it and who confirmed. */
export function RepaymentsList({ repayments }: { repayments: readonly Repayment[] }) {
  return (
    <LinedList>
      {repayments.map((repayment) => {
        const { id, amountCents, receivedOn, reference, status, recorderName, deciderName } = repayment;
        const word = repaymentWords[status]!;
        return (
          <li key={id}>
            <p>
              <Money cents={amountCents} /> reçus le {formatShortDate(receivedOn)}, « {reference} ». <Tag tone={word.tone}>{word.label}</Tag>
            </p>
            <p className="muted">
              Noté par {recorderName}{deciderName && `, ${status === "confirmed" ? "confirmé" : "refusé"} par ${deciderName}`}.{" "}
              <a href={`/equipe/argent/dettes/remboursements/${id}/justificatif`}>Justificatif</a>
            </p>
            <Decide repayment={repayment} />
          </li>
        );
      })}
    </LinedList>
  );
}
