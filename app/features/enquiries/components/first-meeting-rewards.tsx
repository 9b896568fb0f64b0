import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { handOverKeys, handOvers } from "~/features/campaigns/reward";
import { Button } from "~/ui/button";
import { Fieldset } from "~/ui/fieldset";
import { MoneyField } from "~/ui/money-field";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { FirstMeetingForm, RewardForm } from "../first-meeting-form";

type RewardLinesProps = { form: FormMetadata<FirstMeetingForm>; list: FieldMetadata<RewardForm[], FirstMeetingForm> };

const options = handOverKeys.map((value) => ({ value, label: handOvers[value] }));

/** First ideas of rewards; the campaign begins with them. */
export function RewardLines({ form, list }: RewardLinesProps) {
  return (
    <>
      {list.getFieldList().map((line, index) => {
        const { title, description, price, stock, deliveryMonth, handOver } = line.getFieldset();
        return (
          <Fieldset key={line.key} legend={`Contrepartie ${index + 1}`} errors={line.errors} errorId={line.errorId}>
            <TextField field={title} label="Nom" autoComplete="off" />
            <TextArea field={description} label="En une phrase" rows={2} optional />
            <div className="row" style={{ alignItems: "flex-end" }}>
              <MoneyField field={price} label="Prix" />
              <TextField field={stock} label="Nombre" inputMode="numeric" optional autoComplete="off" />
              <TextField field={deliveryMonth} label="Remise, mois" placeholder="2027-03" autoComplete="off" />
              <Select field={handOver} label="Remise" options={options} />
            </div>
            <div>
              <Button variant="ghost" small icon="trash" {...form.remove.getButtonProps({ name: list.name, index })}>
                Retirer<span className="sr"> la contrepartie {index + 1}</span>
              </Button>
            </div>
          </Fieldset>
        );
      })}
      <div><Button variant="ghost" small icon="plus" {...form.insert.getButtonProps({ name: list.name })}>Ajouter une contrepartie</Button></div>
    </>
  );
}
