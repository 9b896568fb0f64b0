import type { FieldLike } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { MoneyField } from "~/ui/money-field";
import { Row } from "~/ui/row";
import { TextField } from "~/ui/text-field";

/** One expense: what, and how much. */
export function UseLine({ number, label, amount }: { number: number; label: FieldLike; amount: FieldLike }) {
  return (
    <Fieldset legend={`Dépense ${number}`}>
      <Row>
        <TextField field={label} label="À quoi" autoComplete="off" />
        <MoneyField field={amount} label="Montant" />
      </Row>
    </Fieldset>
  );
}
