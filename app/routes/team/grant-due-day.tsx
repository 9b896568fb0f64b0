import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { GrantPage, teamCrumbs, teamGrantPath } from "~/features/grants/components/grant-page";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { dueDaySchema, type DueDayForm } from "~/features/grants/grants.schemas";
import { getTeamGrant } from "~/features/grants/grants.server";
import { moveDueDay } from "~/features/grants/move-due-day.server";
import { addDays, formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Déplacer le compte rendu");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id, editionId, editionName, projectName, accountDueOn, today } = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  return { id, editionId, editionName, projectName, accountDueOn, tomorrow: addDays(today, 1) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const grant = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  return formAction({
    request, schema: dueDaySchema, refusals: grantsRefusals,
    run: (input) => moveDueDay(actor, grant.id, input),
    done: () => redirectWithMessage(teamGrantPath(grant), "Le compte rendu est attendu un autre jour. La structure reçoit un message."),
  });
}

export default function GrantDueDay() {
  const { accountDueOn, tomorrow, ...grant } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<DueDayForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <GrantPage crumbs={teamCrumbs(grant, "Déplacer le compte rendu")} title="Déplacer le compte rendu" kicker={grant.projectName} lead={`Il est attendu pour le ${formatShortDate(accountDueOn)}. La structure reçoit le nouveau jour et sa raison, et les rappels repartent de là.`}>
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.accountDueOn, fields.reason]} formErrors={form.errors} />
        <DateField field={fields.accountDueOn} label="Attendu pour le" min={tomorrow} />
        <TextArea field={fields.reason} label="Pourquoi" hint="La structure lit cette raison." rows={4} />
        <FormActions><Button>Déplacer ce jour</Button></FormActions>
      </Form>
    </GrantPage>
  );
}
