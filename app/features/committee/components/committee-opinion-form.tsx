import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextLink } from "~/ui/text-link";
import type { ExaminationView } from "../examinations.server";
import { CriterionEvidence } from "~/features/label/components/criterion-evidence";
import { OpinionCriterion } from "./committee-opinion-criterion";

type OpinionFormProps = {
  item: Pick<ExaminationView, "id" | "content" | "attestations">;
  mine: NonNullable<ExaminationView["mine"]>;
  lastResult: SubmissionResult<string[]> | undefined;
  /** Without the file beside it; a refusal is answered on the examination's own page, with what was typed. */
  phone?: boolean;
};

/** What the seat said last, as the form's first values. */
const valuesOf = ({ opinion }: OpinionFormProps["mine"]) =>
  Object.fromEntries((opinion?.criteria ?? []).flatMap(({ criterion, verdict, reason }) => [[`verdict${criterion}`, verdict], [`reason${criterion}`, reason]]));

/** The seat's opinion, criterion by criterion. The vote is another form. */
export function OpinionForm({ item, mine, lastResult, phone = false }: OpinionFormProps) {
  const [form, fields] = useForm<Record<string, string>>({ lastResult, defaultValue: valuesOf(mine) });
  const field = (name: string) => fields[name]!;
  const criteria = item.content.grid.criteria.filter(({ number }) => mine.entitled.includes(number));
  return (
    <Form method="post" action={`?siege=${mine.id}`} className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={criteria.flatMap(({ number }) => [field(`verdict${number}`), field(`reason${number}`)])} formErrors={form.errors}>
        Rien n’est perdu. Votre avis n’est pas encore enregistré.
      </ErrorSummary>
      {criteria.map((criterion) => (
        <OpinionCriterion
          key={criterion.number}
          criterion={criterion}
          verdict={field(`verdict${criterion.number}`)}
          reason={field(`reason${criterion.number}`)}
          evidence={phone ? null : <CriterionEvidence content={item.content} criterion={criterion.number} attestations={item.attestations} />}
        />
      ))}
      {mine.prescribes && (
        <Callout title="Votre structure a attesté ce projet">Votre siège ne se prononce pas sur le critère 4 : son attestation en est la preuve.</Callout>
      )}
      <FormActions>
        <Button>{mine.opinion ? "Enregistrer mon avis révisé" : "Enregistrer mon avis"}</Button>
        {/* Before a first opinion is kept, leaving by this link would lose what is being typed. */}
        {mine.opinion && !phone && <TextLink to={`/comite/examens/${item.id}/vote`}>{mine.vote ? "Revoir mon vote" : "Passer au vote"}</TextLink>}
      </FormActions>
    </Form>
  );
}
