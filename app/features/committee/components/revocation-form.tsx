import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import { FormActions } from "~/ui/form-actions";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import type { getRevocationDesk } from "../revocations.server";

type LastResult = SubmissionResult<string[]> | undefined;
type Revocation = NonNullable<Awaited<ReturnType<typeof getRevocationDesk>>["revocation"]>;

/** One person proposes; nothing changes yet. */
export function RevocationForm({ campaignTitle, lastResult }: { campaignTitle: string | null; lastResult: LastResult }) {
  const [form, fields] = useForm<{ reason: string; publicMention: string }>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <Callout tone="warning" title="Deux personnes, pas une">
        Une autre personne de l’équipe, ou qui siège pour le Département, doit confirmer.
        {campaignTitle && <> La campagne «&nbsp;{campaignTitle}&nbsp;» sera alors suspendue et ne recevra plus de dons.</>}
      </Callout>
      <ErrorSummary fields={[fields.reason, fields.publicMention]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <TextArea field={fields.reason} label="Pourquoi retirer ce label ?" hint="Des faits et des dates. Le porteur et le comité liront cette raison." />
      <TextArea field={fields.publicMention} label="Ce que le public lira" hint="Une phrase, sur la page du projet. Aucun nom de personne." rows={3} />
      <FormActions>
        <Button>Proposer le retrait</Button>
      </FormActions>
    </Form>
  );
}

const RevocationFacts = ({ revocation: { reason, publicMention, proposedByName, proposedAt } }: { revocation: Revocation }) => (
  <Facts items={[{ term: "Proposé par", detail: `${proposedByName}, le ${formatShortDate(proposedAt)}` }, { term: "Raison", detail: reason }, { term: "Mention publique", detail: publicMention }]} />
);

/** Another person confirms; whoever may, drops it. */
export function RevocationAnswer({ revocation, isMine, lastResult }: { revocation: Revocation; isMine: boolean; lastResult: LastResult }) {
  const [form] = useForm<{ answer: string }>({ lastResult });
  return (
    <Stack gap="lg">
      <RevocationFacts revocation={revocation} />
      {isMine && <Callout title="Une autre personne doit confirmer">Un e-mail lui a été envoyé. Rien ne change d’ici là.</Callout>}
      <Form method="post" id={form.id} className="stack">
        <ErrorSummary fields={[]} formErrors={form.errors}>Rien n’a changé.</ErrorSummary>
        <FormActions>
          {!isMine && <Button name="answer" value="confirm">Confirmer le retrait du label</Button>}
          <Button name="answer" value="drop" variant="ghost">Renoncer au retrait</Button>
        </FormActions>
      </Form>
    </Stack>
  );
}

/** What was done, for whoever comes back to read it. */
export function RevocationDone({ revocation }: { revocation: Revocation }) {
  return (
    <Stack gap="lg">
      <Callout tone="danger" title={`Label retiré le ${formatShortDate(revocation.confirmedAt!)}`}>Confirmé par {revocation.confirmedByName}.</Callout>
      <RevocationFacts revocation={revocation} />
    </Stack>
  );
}
