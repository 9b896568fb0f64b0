import "./committee.css";
import type { ReactNode } from "react";
import type { FieldLike } from "~/ui/field-like";
import { Heading } from "~/ui/heading";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import type { Criterion } from "~/features/label/criteria";
import { verdictWords } from "../committee.fr";
import { verdicts } from "../decision";

const choices = verdicts.map((value) => ({ value, label: verdictWords[value] }));

type OpinionCriterionProps = { criterion: Criterion; verdict: FieldLike; reason: FieldLike; evidence: ReactNode };

/** One criterion of the opinion: what the file says, then the seat's verdict and its reason. */
export function OpinionCriterion({ criterion, verdict, reason, evidence }: OpinionCriterionProps) {
  const id = `critere-${criterion.number}`;
  return (
    <section className="criterion" aria-labelledby={id}>
      <Heading level={2} size="md" id={id}>
        <span className="n" aria-hidden="true">
          {criterion.number}
        </span>
        <span>{criterion.title}</span>
      </Heading>
      {evidence && (
        <details className="evidence" open>
          <summary>Ce que dit le dossier</summary>
          {evidence}
        </details>
      )}
      <RadioGroup field={verdict} legend={criterion.purpose} options={choices} row />
      <TextArea field={reason} label="Pourquoi ?" hint="Deux ou trois phrases. Le porteur les lira ; si le projet est labellisé, elles sont publiques, au nom de votre siège." />
    </section>
  );
}
