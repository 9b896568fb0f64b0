import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Button } from "~/ui/button";
import { Fieldset } from "~/ui/fieldset";
import { MoneyField } from "~/ui/money-field";
import { TextField } from "~/ui/text-field";
import type { FirstMeetingForm, ResourceForm, UseForm } from "../first-meeting-form";

type Meta = FormMetadata<FirstMeetingForm>;
type Row = { form: Meta; name: string; index: number; what: string };

function Removal({ form, name, index, what }: Row) {
  return (
    <Button variant="ghost" small icon="trash" {...form.remove.getButtonProps({ name, index })}>
      Retirer<span className="sr"> la ligne {index + 1}&nbsp;: {what}</span>
    </Button>
  );
}

const lineLabel = (index: number, what: string) => <>Ligne {index + 1}<span className="sr">&nbsp;: {what}</span></>;

/** Each use, and what the campaign pays of it: the sum of these shares is the goal. */
export function UseLines({ form, list }: { form: Meta; list: FieldMetadata<UseForm[], FirstMeetingForm> }) {
  return (
    <Fieldset legend="Ce que le projet coûte" errors={list.errors} errorId={list.errorId}>
      {list.getFieldList().map((line, index) => {
        const { label, amount, crowd } = line.getFieldset();
        return (
          <div key={line.key} className="row" style={{ alignItems: "flex-end" }}>
            <TextField field={label} label={lineLabel(index, "dépense")} autoComplete="off" />
            <MoneyField field={amount} label="Montant" />
            <MoneyField field={crowd} label="Dont par la campagne" optional />
            <Removal form={form} name={list.name} index={index} what="dépense" />
          </div>
        );
      })}
      <div><Button variant="ghost" small icon="plus" {...form.insert.getButtonProps({ name: list.name })}>Ajouter une dépense</Button></div>
    </Fieldset>
  );
}

/** What pays it, but for the campaign. */
export function ResourceLines({ form, list }: { form: Meta; list: FieldMetadata<ResourceForm[], FirstMeetingForm> }) {
  return (
    <Fieldset legend="Ce qui le paie, hors campagne" errors={list.errors} errorId={list.errorId}>
      {list.getFieldList().map((line, index) => {
        const { label, amount } = line.getFieldset();
        return (
          <div key={line.key} className="row" style={{ alignItems: "flex-end" }}>
            <TextField field={label} label={lineLabel(index, "ressource")} autoComplete="off" />
            <MoneyField field={amount} label="Montant" />
            <Removal form={form} name={list.name} index={index} what="ressource" />
          </div>
        );
      })}
      <div><Button variant="ghost" small icon="plus" {...form.insert.getButtonProps({ name: list.name })}>Ajouter une ressource</Button></div>
    </Fieldset>
  );
}
