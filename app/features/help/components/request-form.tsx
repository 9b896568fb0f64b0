import { useForm, type SubmissionResult } from "@conform-to/react";
import { useNavigation } from "@remix-run/react";
import { DraftedForm, type DraftProps } from "~/features/drafts/components/drafted-form";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { helpKinds, type HelpKind } from "../help";
import { kindWords } from "../help.fr";
import type { RequestForm as Typed } from "../help.schemas";

type Written = { kind: HelpKind; title: string; details: string; place: string; wanted: number; untilDay: string };
type RequestFormProps = { draft: DraftProps; lastResult: SubmissionResult | undefined; request?: Written; isPublished?: boolean };

const kinds = helpKinds.map((value) => ({ value, ...kindWords[value] }));

const written = ({ kind, title, details, place, wanted, untilDay }: Written) => ({ kind, title, details, place, wanted: String(wanted), untilDay });

/** What is asked; once online, its nature stays. */
export function RequestForm({ draft, lastResult, request, isPublished = false }: RequestFormProps) {
  const typed = draft.draft?.pending ? draft.draft.fields : {};
  const [form, fields] = useForm<Typed>({ lastResult, defaultValue: { ...(request && written(request)), ...typed } });
  const { kind, title, details, place, wanted, untilDay } = fields;
  const busy = useNavigation().state === "submitting";
  return (
    <DraftedForm form={form} draft={draft}>
      <ErrorSummary fields={[kind, title, details, place, wanted, untilDay]} formErrors={form.errors} />
      {isPublished ? <input type="hidden" name="kind" value={request?.kind} /> : <RadioGroup field={kind} legend="Que demandez-vous ?" options={kinds} />}
      <TextField field={title} label="En quelques mots" autoComplete="off" hint="Par exemple : peindre le comptoir, un barnum pour le 12 juin." />
      <TextArea field={details} label="À quoi cela sert" rows={6} hint="Ce qu’il faut savoir faire, quand, avec qui, ce qui est prévu sur place." />
      <TextField field={place} label="Où" autoComplete="off" hint="La commune, le lieu, ou « à distance »." />
      <TextField field={wanted} label="Combien" inputMode="numeric" autoComplete="off" hint="En heures pour une compétence ou des bras, en pièces pour du matériel." />
      <DateField field={untilDay} label="Jusqu’à quel jour" hint="Après ce jour, plus personne ne propose." />
      <FormActions>
        <Button busy={busy}>{isPublished ? "Enregistrer la correction" : "Enregistrer le brouillon"}</Button>
      </FormActions>
    </DraftedForm>
  );
}
