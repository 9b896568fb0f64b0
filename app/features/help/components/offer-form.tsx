import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { trapField } from "~/features/address-codes/address-codes.schemas";
import { EnquiryTrap } from "~/features/enquiries/components/enquiry-trap";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { unitOf, type HelpKind } from "../help";
import type { OfferForm as Typed } from "../help.schemas";

type OfferFormProps = { lastResult: SubmissionResult | undefined; kind: HelpKind; organisationName: string; /** Of whoever is signed in: their address needs no code. */ own: { email: string; name: string } | null };

/** Name, way to be reached, how much, and a word; said before it leaves: who reads them. */
export function OfferForm({ lastResult, kind, organisationName, own }: OfferFormProps) {
  const [form, { name, email, phone, quantity, words }] = useForm<Typed>({ lastResult, defaultValue: { name: own?.name } });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[quantity, words, name, ...(own ? [] : [email]), phone]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <TextField field={quantity} label={unitOf(kind) === "hours" ? "Combien d’heures" : "Combien de pièces"} inputMode="numeric" autoComplete="off" hint="À peu près : le compte se fait après." />
      <TextArea field={words} label="Quelques mots" optional rows={4} hint="Vos jours, ce que vous savez faire, ce que vous apportez." />
      <TextField field={name} label="Prénom et nom" autoComplete="name" />
      {!own && <TextField field={email} label="Adresse e-mail" type="email" autoComplete="email" hint="Un code y part, à recopier ici." />}
      <TextField field={phone} label="Téléphone" type="tel" autoComplete="tel" optional />
      <EnquiryTrap name={trapField} />
      <Callout title="Qui lit ceci">{organisationName}, et personne d’autre&nbsp;: votre nom, {own ? `l’adresse de votre compte (${own.email})` : "votre adresse"} et votre téléphone, pour vous répondre. Ils s’effacent d’eux-mêmes, ou dès que vous reprenez votre proposition.</Callout>
      <FormActions><Button icon="hand">{own ? "Proposer mon aide" : "Recevoir mon code"}</Button></FormActions>
    </Form>
  );
}
