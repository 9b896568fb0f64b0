import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { awardBonus } from "~/features/grants/award-bonus.server";
import { GrantPage, teamCrumbs, teamGrantPath } from "~/features/grants/components/grant-page";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { bonusSchema, type BonusForm } from "~/features/grants/grants.schemas";
import { getTeamGrant } from "~/features/grants/grants.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { eurosInput } from "~/lib/money";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Bonus Cap ESS");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  return getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const grant = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  return formAction({
    request, schema: bonusSchema, refusals: grantsRefusals,
    run: (input) => awardBonus(actor, grant.id, input),
    done: () => redirectWithMessage(teamGrantPath(grant), "Le bonus est noté. La convention le dira sur sa propre ligne."),
  });
}

export default function GrantBonus() {
  const grant = useLoaderData<typeof loader>();
  const defaultValue = { amount: eurosInput(grant.bonusCents), reason: grant.bonusReason ?? "", decidedOn: grant.bonusDecidedOn ?? "" };
  const [form, { amount, reason, decidedOn }] = useForm<BonusForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue });
  return (
    <GrantPage crumbs={teamCrumbs(grant, "Bonus Cap ESS")} title="Bonus Cap ESS" kicker={grant.projectName} lead="Le choix du jury, avec sa raison. Il se verse à la signature, en plus de la subvention votée.">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[amount, decidedOn, reason]} formErrors={form.errors} />
        <MoneyField field={amount} label="Bonus" hint="0 pour le retirer." />
        <DateField field={decidedOn} label="Décidé par le jury le" max={grant.today} />
        <TextArea field={reason} label="Raison du jury" hint="La convention reprend ce texte." rows={4} />
        <FormActions><Button>Enregistrer</Button></FormActions>
      </Form>
    </GrantPage>
  );
}
