import { formatDateTime } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import type { DisputePage } from "../disputes.server";
import { answerFailure } from "../dispute.fr";

const kinds = { evidence: "a envoyé les preuves", acceptance: "a accepté le litige" } as const;
const states = { planned: { label: "En route", tone: "info" }, sent: { label: "Reçu par Stripe", tone: "success" }, failed: { label: "Refusé", tone: "danger" } } as const;

/** Who answered, when, and whether Stripe has it. */
export function AnswersList({ answers }: { answers: DisputePage["answers"] }) {
  return (
    <LinedList>
      {answers.map(({ id, kind, status, failure, name, createdAt }) => (
        <li key={id}>
          {name} {kinds[kind]} le {formatDateTime(createdAt)}. <Tag tone={states[status].tone}>{states[status].label}</Tag> {status === "failed" && answerFailure(failure)}
        </li>
      ))}
    </LinedList>
  );
}
