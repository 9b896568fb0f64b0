import { DateField } from "~/ui/date-field";
import type { FieldLike } from "~/ui/field-like";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";

type SlotFieldsProps = { fields: Record<"date" | "time" | "minutes" | "place" | "videoUrl" | "hostId", FieldLike>; today: string; hosts: { id: string; name: string }[] };

/** When, where and who receives. */
export function SlotFields({ fields, today, hosts }: SlotFieldsProps) {
  const { date, time, minutes, place, videoUrl, hostId } = fields;
  return (
    <>
      <DateField field={date} label="Jour" min={today} />
      <TextField field={time} label="Heure" hint="Par exemple 9 h 30, à l’heure de Paris." autoComplete="off" />
      <TextField field={minutes} label="Durée, en minutes" inputMode="numeric" autoComplete="off" />
      <TextField field={place} label="Lieu" optional autoComplete="off" />
      <TextField field={videoUrl} label="Adresse de la visioconférence" type="url" optional hint="Un lieu, une visioconférence, ou les deux au choix de la personne." autoComplete="off" />
      <Select field={hostId} label="Qui reçoit" options={hosts.map(({ id, name }) => ({ value: id, label: name }))} />
    </>
  );
}
