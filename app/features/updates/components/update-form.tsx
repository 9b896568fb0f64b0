import { useForm, type SubmissionResult } from "@conform-to/react";
import { useNavigation } from "@remix-run/react";
import { DraftedForm, type DraftProps } from "~/features/drafts/components/drafted-form";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { limits, type UpdateAudience } from "../update";
import { audienceWords } from "../updates.fr";
import type { UpdateForm as Typed } from "../updates.schemas";

type Written = { title: string; body: string; audience: UpdateAudience };
type UpdateFormProps = { draft: DraftProps; lastResult: SubmissionResult | undefined; update?: Written; isPublished?: boolean };

const readers = (Object.keys(audienceWords) as UpdateAudience[]).map((value) => ({ value, ...audienceWords[value] }));
const blank: Written = { title: "", body: "", audience: "public" };

/** The words of one update; a published one keeps its readers. */
export function UpdateForm({ draft, lastResult, update = blank, isPublished = false }: UpdateFormProps) {
  const { title, body, audience } = update;
  const typed = draft.draft?.pending ? draft.draft.fields : {};
  const [form, fields] = useForm<Typed>({ lastResult, defaultValue: { title, body, audience, ...typed } });
  const busy = useNavigation().state === "submitting";
  return (
    <DraftedForm form={form} draft={draft}>
      <ErrorSummary fields={[fields.title, fields.body, fields.audience]} formErrors={form.errors} />
      <TextField field={fields.title} label="Titre" autoComplete="off" hint={`${limits.title} caractères au plus.`} />
      <TextArea field={fields.body} label="Ce qui s’est passé" rows={12} hint="« ## » devant une ligne en fait un titre, « - » une liste, **deux étoiles** du gras." />
      {isPublished ? <input type="hidden" name="audience" value={audience} /> : <RadioGroup field={fields.audience} legend="Qui la lira ?" options={readers} />}
      <FormActions>
        <Button busy={busy}>{isPublished ? "Enregistrer la correction" : "Enregistrer le brouillon"}</Button>
      </FormActions>
    </DraftedForm>
  );
}
