import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { Panel } from "~/ui/panel";
import { RadioGroup } from "~/ui/radio-group";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { answeredKeys, gridAnswers, gridKeys } from "../first-meeting";
import { answeredWords, answerWords, gridQuestions } from "../first-meeting.fr";
import type { FirstMeetingForm } from "../first-meeting-form";
import { ResourceLines, UseLines } from "./first-meeting-plan";
import { RewardLines } from "./first-meeting-rewards";

type Fields = { [Name in keyof FirstMeetingForm]: FieldMetadata<FirstMeetingForm[Name], FirstMeetingForm> };
type StepsProps = { form: FormMetadata<FirstMeetingForm>; fields: Fields };

/** The two hours, in their order. */
export const meetingSteps = ["Le projet", "Est-ce la bonne voie ?", "Le plan de financement", "La campagne", "Le monde autour", "La suite"] as const;

const Step = ({ number, children }: { number: number; children: ReactNode }) => (
  <section id={`etape-${number}`}>
    <Panel title={`${number}. ${meetingSteps[number - 1]}`}><Stack>{children}</Stack></Panel>
  </section>
);

const options = gridAnswers.map((value) => ({ value, label: answerWords[value] }));

export function FirstMeetingSteps({ form, fields }: StepsProps) {
  return (
    <>
      <Step number={1}>
        {answeredKeys.map((key) => <TextArea key={key} field={fields[key]} label={answeredWords[key].label} hint={answeredWords[key].hint} rows={4} optional />)}
      </Step>
      <Step number={2}>
        {gridKeys.map((key) => <RadioGroup key={key} row field={fields[key]} legend={gridQuestions[key].legend} hint={gridQuestions[key].hint} options={options} />)}
        <TextArea field={fields.adviceNote} label="Ce que nous en disons" hint="Le porteur le lira dans le compte rendu." rows={3} optional />
      </Step>
      <Step number={3}>
        <UseLines form={form} list={fields.uses} />
        <ResourceLines form={form} list={fields.resources} />
      </Step>
      <Step number={4}>
        <p>L’objectif est la somme des parts que la campagne paie, ligne par ligne.</p>
        <TextField field={fields.durationDays} label="Durée, en jours" inputMode="numeric" autoComplete="off" optional hint="De 7 à 60 jours." />
        <TextField field={fields.thresholdPercent} label="Seuil de réussite, en % de l’objectif" inputMode="numeric" autoComplete="off" optional hint="100 : tout ou rien. 75 : l’argent arrive dès les trois quarts." />
        <RewardLines form={form} list={fields.rewards} />
      </Step>
      <Step number={5}>
        <TextField field={fields.closePeople} label="Combien de proches ?" hint="Famille, amis, membres : à qui le porteur peut écrire lui-même." inputMode="numeric" autoComplete="off" optional />
        <TextField field={fields.networkPeople} label="Combien de personnes dans le réseau ?" hint="Usagers, voisins, partenaires, abonnés." inputMode="numeric" autoComplete="off" optional />
      </Step>
      <Step number={6}>
        <TextArea field={fields.nextSteps} label="Et maintenant, qui fait quoi ?" hint="Une ligne par tâche : qui, quoi, pour quand." rows={5} optional />
      </Step>
    </>
  );
}
