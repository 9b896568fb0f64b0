import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatCount } from "~/lib/money";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { limits } from "../comment";
import type { CommentForm as Typed, GiftCommentForm } from "../comments.schemas";

type Result = SubmissionResult<string[]> | undefined;

const hint = `${formatCount(limits.body)} caractères au plus, sans mise en forme. N’y mettez ni adresse ni téléphone\u00a0: tout le monde le lira.`;

type VisitorProps = { formToken: string; given: { name: string; email: string; body: string }; lastResult: Result };

/** For somebody whom nothing names yet: a code goes to their address. */
export function VisitorCommentForm({ formToken, given, lastResult }: VisitorProps) {
  const [form, { name, email, body }] = useForm<Typed>({ lastResult, defaultValue: given });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[body, name, email]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <input type="hidden" name="formToken" value={formToken} />
      <TextArea field={body} label="Votre question ou votre mot" rows={6} hint={hint} />
      <TextField field={name} label="Signé" autoComplete="name" hint="Un prénom suffit. Il se lira sous votre commentaire." />
      <TextField field={email} label="Adresse e-mail" type="email" autoComplete="email" spellCheck={false} hint="Elle ne se lit nulle part. Un code y part tout de suite, puis la réponse." />
      <FormActions><Button>Recevoir mon code</Button></FormActions>
    </Form>
  );
}

/** From the page of a gift: who signs is known. */
export function GiftCommentFields({ formToken, signs, lastResult }: { formToken: string; signs: string; lastResult: Result }) {
  const [form, { body }] = useForm<GiftCommentForm>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[body]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <input type="hidden" name="formToken" value={formToken} />
      <TextArea field={body} label="Votre question ou votre mot" rows={6} hint={hint} />
      <p>Il sera signé <b>{signs}</b>, comme vous l’avez choisi en donnant.</p>
      <FormActions><Button>Envoyer mon commentaire</Button></FormActions>
    </Form>
  );
}
