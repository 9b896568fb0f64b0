import type { ReactNode } from "react";
import type { FieldLike } from "~/ui/field-like";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";

type BroughtFieldsProps = { partner: FieldLike; note: FieldLike; partners: { id: string; name: string }[]; children: ReactNode };

/** In whose name, around what was said; whoever answers for one partner is not asked. */
export function BroughtFields({ partner, note, partners, children }: BroughtFieldsProps) {
  const [only] = partners;
  return (
    <>
      {partners.length === 1 ? (
        <input type="hidden" name={partner.name} value={only?.id} />
      ) : (
        <Select field={partner} label="Au nom de" placeholder="Choisir" options={partners.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      {children}
      <TextArea field={note} label="Un mot pour l’équipe du label" rows={3} optional hint="Ce que vous savez du projet, ce que vous avez déjà fait ensemble. L’équipe seule le lit." />
    </>
  );
}
