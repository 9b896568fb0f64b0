import { DateField } from "~/ui/date-field";
import type { FieldLike } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { RadioGroup } from "~/ui/radio-group";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { enteredChannels } from "../enquiry";
import { channelWords } from "../enquiry.fr";

type Fields = Record<"channel" | "receivedOn" | "answeredBy" | "partnerId" | "note", FieldLike>;
type EnteredFieldsProps = { fields: Fields; today: string; team: { accountId: string; name: string }[]; partners: { id: string; name: string }[] };

/** How it came, when, and who answered. */
export function EnteredFields({ fields, today, team, partners }: EnteredFieldsProps) {
  return (
    <Fieldset big legend="L’échange">
      <RadioGroup field={fields.channel} legend="Arrivé par" row options={enteredChannels.map((value) => ({ value, label: channelWords[value] }))} />
      <DateField field={fields.receivedOn} label="Quel jour&nbsp;?" max={today} hint="Un jour passé convient." />
      <Select field={fields.answeredBy} label="Qui a répondu" placeholder="Moi" options={team.map(({ accountId, name }) => ({ value: accountId, label: name }))} optional />
      <Select field={fields.partnerId} label="Adressé par" placeholder="Personne" options={partners.map(({ id, name }) => ({ value: id, label: name }))} optional />
      <TextArea field={fields.note} label="Note pour l’équipe" rows={3} optional hint="Privée : elle ne sort jamais de l’équipe." />
    </Fieldset>
  );
}
