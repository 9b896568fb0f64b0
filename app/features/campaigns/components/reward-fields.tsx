import { formatMonth } from "~/lib/dates";
import type { FieldLike } from "~/ui/field-like";
import { MoneyField } from "~/ui/money-field";
import { RadioGroup } from "~/ui/radio-group";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { QuestionFieldset, type QuestionFields } from "./question-fields";
import { handOverKeys, type HandOver } from "../reward";

const handOverChoices: Record<HandOver, { label: string; description: string }> = {
  post: { label: "Par la poste", description: "Nous demanderons l’adresse du donateur. Comptez l’envoi dans le prix." },
  pickup: { label: "À retirer sur place", description: "Dites où et quand dans la description." },
  none: { label: "Rien à remettre", description: "Un remerciement, un nom sur un mur." },
};

type RewardFieldsProps = {
  fields: Record<"title" | "description" | "price" | "stock" | "perDonor" | "deliveryMonth" | "handOver", FieldLike>;
  questions: readonly QuestionFields[];
  months: string[];
};

export function RewardFields({ fields, questions, months }: RewardFieldsProps) {
  return (
    <>
      <TextField field={fields.title} label="Nom" autoComplete="off" />
      <TextArea field={fields.description} label="Description" rows={3} />
      <MoneyField field={fields.price} label="Prix" hint="Le montant du don qui y donne droit. Comptez sa fabrication et son envoi." />
      <TextField field={fields.stock} label="Combien en tout" optional inputMode="numeric" autoComplete="off" hint="Laissez vide s’il n’y a pas de limite." />
      <TextField field={fields.perDonor} label="Combien par donateur" optional inputMode="numeric" autoComplete="off" hint="Au plus, tous ses dons réunis. Laissez vide s’il n’y a pas de limite." />
      <Select field={fields.deliveryMonth} label="Mois de remise" placeholder="Choisissez un mois" options={months.map((value) => ({ value, label: formatMonth(value) }))} />
      <RadioGroup field={fields.handOver} legend={"Comment arrive-t-elle à son donateur\u00a0?"} options={handOverKeys.map((value) => ({ value, ...handOverChoices[value] }))} />
      <QuestionFieldset questions={questions} />
    </>
  );
}
