import type { FieldMetadata } from "@conform-to/react";
import { formatShortDate } from "~/lib/dates";
import { DateField } from "~/ui/date-field";
import { RadioGroup } from "~/ui/radio-group";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { entryKinds } from "../support";
import { kindWords } from "../support.fr";
import "./support.css";

export type EntryFieldNames = { kind: string; on: string; withWhom: string; minutes: string; text: string; isPrivate: string; campaignVersionId: string };
type Version = { id: string; number: number; madeAt: Date; title: string };
type EntryFieldsProps = { fields: { [N in keyof EntryFieldNames]: FieldMetadata<string, EntryFieldNames> }; versions: Version[]; today: string };

const readers = [
  { value: "no", label: "Le porteur et l’équipe", description: "La ligne paraît sur « Votre accompagnement »." },
  { value: "yes", label: "L’équipe seule", description: "Privé : ne sort jamais de l’équipe." },
];

/** A line of the logbook, new or corrected. */
export function EntryFields({ fields: { kind, on, withWhom, minutes, text, isPrivate, campaignVersionId }, versions, today }: EntryFieldsProps) {
  return (
    <>
      <RadioGroup field={kind} legend="C’était" row options={entryKinds.map((value) => ({ value, label: kindWords[value] }))} />
      <DateField field={on} label="Quel jour&nbsp;?" max={today} />
      <TextField field={withWhom} label="Avec qui&nbsp;?" optional autoComplete="off" />
      <TextField field={minutes} label="Combien de temps&nbsp;?" optional autoComplete="off" hint="Par exemple «&nbsp;45&nbsp;min&nbsp;» ou «&nbsp;1&nbsp;h&nbsp;30&nbsp;»." />
      <TextArea field={text} label="Ce qui s’est dit ou fait" rows={7} />
      {versions.length > 0 && (
        <Select
          field={campaignVersionId}
          label="La version de la campagne qui a été lue"
          placeholder="Aucune en particulier"
          className="a-version"
          options={versions.map(({ id, number, madeAt, title }) => ({ value: id, label: `Version ${number}, ${formatShortDate(madeAt)}${title ? ` : ${title}` : ""}` }))}
        />
      )}
      <RadioGroup field={isPrivate} legend="Qui lira cette ligne&nbsp;?" options={readers} />
    </>
  );
}
