import { DateField } from "~/ui/date-field";
import type { FieldLike } from "~/ui/field-like";
import { RadioGroup } from "~/ui/radio-group";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";

export type MeetingForm = Record<"kind" | "date" | "time" | "place" | "video" | "chair", string>;
type Chair = { accountId: string; name: string; seatName: string };

const kinds = [
  { value: "meeting", label: "Une séance", description: "Dans un lieu ou en visioconférence, avec une feuille de présence." },
  { value: "consultation", label: "Une consultation écrite", description: "Chaque siège vote en ligne avant une heure limite." },
];

type MeetingFieldsProps = { fields: Record<keyof MeetingForm, FieldLike>; chairs: Chair[]; /** A meeting that exists keeps its form. */ fixedKind?: string };

export function MeetingFields({ fields, chairs, fixedKind }: MeetingFieldsProps) {
  const options = chairs.map(({ accountId, name, seatName }) => ({ value: accountId, label: `${name}, ${seatName}` }));
  return (
    <>
      {fixedKind ? <input type="hidden" name={fields.kind.name} value={fixedKind} /> : <RadioGroup field={fields.kind} legend="Forme" options={kinds} />}
      <DateField field={fields.date} label="Date" hint="Pour une consultation : le dernier jour." />
      <TextField field={fields.time} label="Heure" hint="Heure de Paris, par exemple 9 h 30. Pour une consultation : l’heure limite." />
      <TextField field={fields.place} label="Lieu" hint="Une adresse. Inutile pour une consultation." optional />
      <TextField field={fields.video} label="Lien de la visioconférence" type="url" hint="Commence par https://. Il figure dans les invitations." optional />
      <Select field={fields.chair} label="Présidence" placeholder="Le titulaire du Département" options={options} optional />
    </>
  );
}
