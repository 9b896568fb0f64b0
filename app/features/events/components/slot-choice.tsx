import { EmptyState } from "~/ui/empty-state";
import type { FieldLike } from "~/ui/field-like";
import { RadioGroup } from "~/ui/radio-group";
import { hoursInWords, placeInWords } from "../event.fr";

type Offered = { id: string; startsAt: Date; endsAt: Date; place: string | null; videoUrl: string | null; hostName: string };
type SlotChoiceProps = { field: FieldLike; slots: readonly Offered[]; legend: string; whenNone: string };

/** Hours to choose from, one under another; each says where and with whom. */
export function SlotChoice({ field, slots, legend, whenNone }: SlotChoiceProps) {
  if (slots.length === 0) return <EmptyState title="Aucune heure libre" level={3}>{whenNone}</EmptyState>;
  const options = slots.map((slot) => ({ value: slot.id, label: hoursInWords(slot), description: `${placeInWords(slot)}, avec ${slot.hostName}` }));
  return <RadioGroup field={field} legend={legend} options={options} />;
}
