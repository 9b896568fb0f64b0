import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { committeeRefusals, linkWords } from "~/features/committee/committee.fr";
import { declarationSchema } from "~/features/committee/committee.schemas";
import { CommitteeItemHeading } from "~/features/committee/components/committee-item-heading";
import { declareLink } from "~/features/committee/declare-link.server";
import { getOpenExamination } from "~/features/committee/open-examination.server";
import { actingSeat } from "~/features/committee/seats.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Déclarer un lien");

const links = Object.entries(linkWords).map(([value, words]) => ({ value, ...words }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getOpenExamination(await requireActor(request, "committee.sit"), idParam(params.examinationId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const act = { examinationId: idParam(params.examinationId), seatId: actingSeat(actor, request) };
  return formAction({
    request,
    schema: declarationSchema,
    refusals: committeeRefusals,
    run: (input) => declareLink(actor, { ...act, ...input }),
    done: () => redirectWithMessage(`/comite/examens/${act.examinationId}`, "Le lien est déclaré. Votre siège garde son avis et son vote ; le procès-verbal le dira."),
  });
}

export default function Declaration() {
  const item = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ link: string; detail: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <CommitteeItemHeading item={item} title="Déclarer un lien sans conflit" />
      <Form method="post" action={`?siege=${item.mine.id}`} className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <Callout title="Votre siège garde sa voix">
          Un prêt ou une garantie déjà accordé se déclare et n’empêche pas de voter. Gouvernance, emploi, famille, intérêt financier
          personnel&nbsp;: <TextLink to={`/comite/examens/${item.id}/recusation`}>récusez votre siège</TextLink>.
        </Callout>
        <ErrorSummary fields={[fields.link, fields.detail]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
        <RadioGroup field={fields.link} legend="Que déclarez-vous ?" options={links} />
        <TextArea field={fields.detail} label="Décrivez ce lien" hint="Montant, date, durée : une phrase. Elle figure au procès-verbal." />
        <FormActions>
          <Button>Déclarer ce lien</Button>
          <TextLink to={`/comite/examens/${item.id}`}>Revenir au dossier</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
