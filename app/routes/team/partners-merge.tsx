import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { mergePartners } from "~/features/partners/merge-partners.server";
import { partnersRefusals } from "~/features/partners/partner.fr";
import { partnerMergeSchema } from "~/features/partners/partner.schemas";
import { getTeamPartner } from "~/features/partners/team-partners.server";
import { listPartners } from "~/features/projects/partners.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Fusionner deux partenaires");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "partner.manage");
  const { id, name } = await getTeamPartner(actor, idParam(params.partnerId));
  const others = (await listPartners()).filter((partner) => partner.id !== id);
  return { id, name, others: others.map((partner) => ({ value: partner.id, label: partner.name })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "partner.manage");
  const { id } = await getTeamPartner(actor, idParam(params.partnerId));
  return formAction({
    request,
    schema: partnerMergeSchema,
    refusals: partnersRefusals,
    run: async (merge) => {
      await mergePartners(actor, id, merge);
      return merge.keptId;
    },
    done: (keptId) => redirectWithMessage(`/equipe/partenaires/${keptId}`, "Les deux fiches sont fusionnées. Ses adresses mènent ici."),
  });
}

export default function PartnerMerge() {
  const { id, name, others } = useLoaderData<typeof loader>();
  const [form, { keptId, reason }] = useForm<Record<"keptId" | "reason", string>>({ lastResult: useActionData<typeof action>()?.result });
  const lead = "Ses personnes répondront pour le partenaire conservé, et sa page y mènera. Les attestations déjà signées restent signées comme elles le sont. Une fusion ne s’annule pas.";
  return (
    <Section narrow tight>
      <PageHeading title="Cette fiche est un double" kicker={name} size="md" lead={lead} />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[keptId, reason]} formErrors={form.errors} />
        <Select field={keptId} label="Le partenaire à conserver" options={others} placeholder="Choisir" />
        <TextField field={reason} label="Pourquoi" hint="Par exemple « inscrit deux fois »." />
        <FormActions>
          <Button variant="primary">Fusionner</Button>
          <TextLink to={`/equipe/partenaires/${id}`}>Revenir au partenaire</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
