import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import type { Reward } from "~/features/campaigns/reward";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { plainField } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { offlineKindKeys, offlineKinds } from "../offline-gift";
import type { OfflineGiftForm } from "../offline-gifts.schemas";
import { OfflineRewards } from "./offline-rewards";

export type OfflineFormPage = { formToken: string; rewards: Reward[]; minDay: string; maxDay: string; megabytes: number };

const kinds = offlineKindKeys.map((value) => ({ value, label: offlineKinds[value].label, description: offlineKinds[value].day }));

/** One gift received outside the site, with what shows it. */
export function OfflineForm({ page, lastResult }: { page: OfflineFormPage; lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useForm<OfflineGiftForm>({ lastResult, defaultValue: { formToken: page.formToken } });
  const busy = useNavigation().state === "submitting";
  const { kind, amount, receivedOn, file, donorName, email, address, rewardNote, anonymous, amountHidden, message } = fields;
  const sent: unknown = form.initialValue?.lines;
  const quantities = page.rewards.map(({ id }, index) => {
    const chosen = (Array.isArray(sent) ? sent : []).find((line: { rewardId?: string } | undefined) => line?.rewardId === id) as { quantity?: string } | undefined;
    const name = `lines[${index}].quantity`;
    return plainField({ name, prefix: form.id, value: chosen?.quantity ?? "0", errors: form.allErrors[name] });
  });
  const posts = page.rewards.some(({ handOver }) => handOver === "post");
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.formToken, kind, amount, receivedOn, file, donorName, email, ...quantities, address, rewardNote, anonymous, amountHidden, message]} formErrors={form.errors} />
      <input type="hidden" name={fields.formToken.name} defaultValue={String(fields.formToken.initialValue ?? page.formToken)} />
      <Fieldset big legend="Le don">
        <RadioGroup field={kind} legend="Comment est-il arrivé ?" options={kinds} />
        <MoneyField field={amount} label="Montant" hint="Celui du chèque, du virement ou des espèces, en entier." />
        <DateField field={receivedOn} label="Reçu le" min={page.minDay} max={page.maxDay} hint="Pour un chèque, le cachet de la poste fait foi : le jour où il a été posté compte." />
        <FileField field={file} label="Justificatif" hint={`Scan du chèque, ligne du relevé ou attestation signée : PDF, JPEG, PNG ou WebP, ${page.megabytes} Mo au plus.`} accept=".pdf,.jpg,.jpeg,.png,.webp" megabytes={page.megabytes} />
      </Fieldset>
      <Fieldset big legend="Le donateur ou la donatrice">
        <TextField field={donorName} label="Nom" autoComplete="off" hint="Comme sur le chèque ou le relevé." />
        <TextField field={email} label="Adresse e-mail" type="email" optional autoComplete="off" hint="Pour recevoir une confirmation et retrouver ce don." />
      </Fieldset>
      {page.rewards.length > 0 && (
        <Fieldset big legend="Ses contreparties" hint="Facultatives. Leur prix est compris dans le montant.">
          <OfflineRewards rewards={page.rewards} quantities={quantities} />
          {posts && <TextArea field={address} label="Adresse postale" optional rows={3} autoComplete="off" hint="Seulement pour une contrepartie envoyée par la poste." />}
          <TextField field={rewardNote} label="Précisions" optional autoComplete="off" hint="Taille, couleur : ce qu’il faut savoir pour la remettre." />
        </Fieldset>
      )}
      <Fieldset big legend="Ce que les autres verront">
        <p className="hint">Le nom et le message paraissent sur la page du projet. Le montant, jamais. La structure et l’équipe du label, qui ont le chèque sous les yeux, voient tout.</p>
        <CheckboxField field={anonymous} label="Cacher son nom" hint="Sauf avec une contrepartie envoyée par la poste." />
        <CheckboxField field={amountHidden} label="Cacher son montant" hint="Son nom ne paraît alors qu’après la campagne, parmi d’autres : rien ne le laisse deviner." />
        <TextArea field={message} label="Un mot de soutien" optional rows={3} />
      </Fieldset>
      <FormActions>
        <Button busy={busy} busyText="Envoi…">Noter ce don</Button>
      </FormActions>
    </Form>
  );
}
