import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, type Params } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { committeeRefusals, linkWords } from "~/features/committee/committee.fr";
import { withdrawalSchema } from "~/features/committee/committee.schemas";
import { CommitteeItemHeading } from "~/features/committee/components/committee-item-heading";
import { withdrawDeclaration } from "~/features/committee/declare-link.server";
import { getOpenExamination } from "~/features/committee/open-examination.server";
import { actingSeat } from "~/features/committee/seats.server";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Section } from "~/ui/section";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Retirer une déclaration");

/** What this person's own seat declared, as long as the item is open. @throws 404 */
async function getOwnDeclaration(request: Request, params: Params) {
  const item = await getOpenExamination(await requireActor(request, "committee.sit"), idParam(params.examinationId));
  const declarationId = idParam(params.declarationId);
  return { item, declaration: orNotFound(item.mine.declarations.find(({ id }) => id === declarationId)) };
}

export const loader = ({ request, params }: LoaderFunctionArgs) => getOwnDeclaration(request, params);

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const examinationId = idParam(params.examinationId);
  await getOwnDeclaration(request, params);
  const act = { examinationId, seatId: actingSeat(actor, request), declarationId: idParam(params.declarationId) };
  return formAction({
    request,
    schema: withdrawalSchema,
    refusals: committeeRefusals,
    run: ({ reason }) => withdrawDeclaration(actor, { ...act, reason }),
    done: () => redirectWithMessage(`/comite/examens/${examinationId}`, "La déclaration est retirée. Le registre garde les deux."),
  });
}

export default function DeclarationWithdrawal() {
  const { item, declaration } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <CommitteeItemHeading item={item} title="Retirer une déclaration" />
      <Form method="post" action={`?siege=${item.mine.id}`} className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <p>{linkWords[declaration.link].label}&nbsp;: {declaration.detail}</p>
        <ErrorSummary fields={[fields.reason]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
        <TextArea field={fields.reason} label="Pourquoi la retirez-vous ?" hint="La déclaration et son retrait restent tous deux au registre." />
        <FormActions>
          <Button>Retirer la déclaration</Button>
          <TextLink to={`/comite/examens/${item.id}`}>Revenir au dossier</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
