import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { EnquiryTrap } from "~/features/enquiries/components/enquiry-trap";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { complaintSubjects } from "../complaint";
import { subjectWords } from "../complaints.fr";
import { trapField, type ComplaintForm as Fields } from "../complaints.schemas";

type Props = { given: { formToken: string; subject: string; gift: string; name: string; email: string }; lastResult: SubmissionResult<string[]> | undefined };

export const subjectOptions = complaintSubjects.map((value) => ({ value, label: subjectWords[value] }));

/** Whatever was typed comes back with each refusal. */
export function ComplaintForm({ given: { formToken, subject: asked, ...given }, lastResult }: Props) {
  const [form, { subject, name, email, gift, body }] = useForm<Fields>({ lastResult, defaultValue: { ...given, subject: asked || undefined } as Partial<Fields> });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[subject, name, email, gift, body]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <input type="hidden" name="formToken" value={formToken} />
      <RadioGroup field={subject} legend="De quoi s’agit-il ?" options={subjectOptions} />
      <TextField field={name} label="Prénom et nom" autoComplete="name" />
      <TextField field={email} label="Adresse e-mail" type="email" autoComplete="email" hint="L’accusé de réception et la réponse y partent." />
      <TextField field={gift} label="Lien de votre don" optional hint="S’il s’agit d’un don : l’adresse de sa page, dans votre message de confirmation." autoComplete="off" spellCheck={false} />
      <TextArea field={body} label="Ce qui s’est passé, et ce que vous attendez" rows={8} />
      <EnquiryTrap name={trapField} />
      <FormActions><Button busy={useNavigation().state !== "idle"} busyText="Envoi…">Envoyer ma réclamation</Button></FormActions>
    </Form>
  );
}
