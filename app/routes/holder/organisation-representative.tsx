import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { MAX_UPLOAD_MEGABYTES, readUpload } from "~/features/files/uploads.server";
import { declareRepresentative } from "~/features/projects/declare-representative.server";
import { representativeSchema } from "~/features/projects/member.schemas";
import { getOrganisationTeam } from "~/features/projects/members.server";
import { projectsRefusals } from "~/features/projects/projects.fr";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Représentant légal");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "organisation.team");
  const { id, name, manages, representatives } = await getOrganisationTeam(actor, idParam(params.organisationId));
  if (!manages) throw notFound();
  return { id, name, current: representatives[0]?.name ?? null, megabytes: MAX_UPLOAD_MEGABYTES };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "organisation.team");
  const { id } = await getOrganisationTeam(actor, idParam(params.organisationId));
  return formAction({
    request,
    schema: representativeSchema,
    refusals: projectsRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ file, ...input }) => declareRepresentative(actor, id, input, await readUpload(file)),
    done: () => redirectWithMessage(`/mon-espace/structures/${id}/equipe`, "Le représentant légal est déclaré. Dites-le aussi à Stripe, sur la page du compte de votre campagne."),
  });
}

export default function OrganisationRepresentative() {
  const { id, name, current, megabytes } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ name: string; position: string; since: string; file: File }>({ lastResult: useActionData<typeof action>()?.result });
  const lead = current ? `Aujourd’hui : ${current}. Son nom reste dans l’historique.` : "La personne qui signe pour la structure.";
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: "Votre équipe", to: `/mon-espace/structures/${id}/equipe` }, { label: "Représentant légal" }]} />
        <PageHeading title="Représentant légal" kicker={name} size="md" lead={lead} />
        <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.name, fields.position, fields.since, fields.file]} formErrors={form.errors} />
          <TextField field={fields.name} label="Prénom et nom" autoComplete="off" />
          <TextField field={fields.position} label="Fonction" hint="Par exemple « présidente » ou « gérant »." autoComplete="off" />
          <DateField field={fields.since} label="Depuis le" />
          <FileField field={fields.file} label="Justificatif" hint={`Procès-verbal, récépissé ou extrait K-bis : PDF, JPEG, PNG ou WebP, ${megabytes} Mo au plus.`} accept=".pdf,.jpg,.jpeg,.png,.webp" megabytes={megabytes} />
          <FormActions>
            <Button>Déclarer</Button>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
