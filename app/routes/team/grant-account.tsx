import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { AccountRead } from "~/features/grants/components/account-read";
import { GrantPage, teamCrumbs, teamGrantPath } from "~/features/grants/components/grant-page";
import { decideAccount } from "~/features/grants/give-account.server";
import { paidCents, whatIsLeft } from "~/features/grants/grant-plan";
import { accountWords, grantsRefusals } from "~/features/grants/grants.fr";
import { accountVerdictSchema } from "~/features/grants/grants.schemas";
import { getTeamGrant } from "~/features/grants/grants.server";
import { spentTotal } from "~/features/grants/report";
import { formatShortDate } from "~/lib/dates";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { eurosInput, formatEuros } from "~/lib/money";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { LinedList } from "~/ui/lined-list";
import { MoneyField } from "~/ui/money-field";
import { Panel } from "~/ui/panel";
import { RadioGroup } from "~/ui/radio-group";
import { Tag } from "~/ui/tag";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Compte rendu");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const grant = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  const account = orNotFound(grant.accounts[0]);
  const totalCents = grant.instalments.reduce((sum, { cents }) => sum + cents, 0);
  return { grant, account, left: whatIsLeft({ spentCents: spentTotal(account.content.lines), totalCents, alreadyPaidCents: paidCents(grant.instalments) }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const grant = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  return formAction({
    request, schema: accountVerdictSchema, refusals: grantsRefusals,
    run: (input) => decideAccount(actor, grant.id, input),
    done: () => redirectWithMessage(teamGrantPath(grant), "Votre réponse est enregistrée. La structure reçoit un message."),
  });
}

function Verdict({ balanceCents }: { balanceCents: number }) {
  const [form, { verdict, reason, balance }] = useForm<{ verdict: string; reason: string; balance: string }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { balance: eurosInput(balanceCents) } });
  const options = [
    { value: "accept", label: "Accepter", description: "Le compte rendu devient public. Ses documents restent entre la structure et vous." },
    { value: "changes", label: "Demander des précisions", description: "La structure le reprend et le dépose à nouveau." },
  ];
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[verdict, balance, reason]} formErrors={form.errors} />
      <RadioGroup field={verdict} legend="Votre réponse" options={options} />
      <MoneyField field={balance} label="Solde à verser" hint="D’après les dépenses réelles. Il ne peut que diminuer." />
      <TextArea field={reason} label="Raison" optional rows={4} hint="Nécessaire pour demander des précisions ou diminuer le solde." />
      <FormActions><Button>Enregistrer la réponse</Button></FormActions>
    </Form>
  );
}

export default function GrantAccount() {
  const { grant, account, left } = useLoaderData<typeof loader>();
  const words = accountWords[account.status]!;
  return (
    <GrantPage crumbs={teamCrumbs(grant, "Compte rendu")} title="Le compte rendu" kicker={grant.projectName} lead={`Déposé le ${formatShortDate(account.givenAt)}.`} state={<span className="row"><Tag tone={words.tone}>{words.label}</Tag></span>}>
      <Panel title="Ce que dit la structure"><AccountRead content={account.content} photoPath={`/subventions/${grant.id}/fichiers`} /></Panel>
      {account.content.documents.length > 0 && (
        <Panel title="Ses documents">
          <LinedList>{account.content.documents.map(({ fileId, words: name }) => <li key={fileId}><TextLink to={`/subventions/${grant.id}/fichiers/${fileId}`} reloadDocument icon="download">{name}</TextLink></li>)}</LinedList>
        </Panel>
      )}
      {left.unspentCents > 0 && <Callout tone="warning" title={`${formatEuros(left.unspentCents)} versés et non dépensés`}><p>Une fois le compte rendu accepté, redemandez cette somme depuis la page de la subvention.</p></Callout>}
      {account.decisionReason && <Callout tone="info" title="Votre réponse"><p>{account.decisionReason}</p></Callout>}
      {account.status === "given" && grant.status === "account_given" && <Panel title="Votre réponse"><Verdict balanceCents={left.balanceCents} /></Panel>}
    </GrantPage>
  );
}
