import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { goOn } from "~/features/accounts/enter.server";
import { pageTitle } from "~/features/content/content";
import { createOrganisation } from "~/features/projects/create-organisation.server";
import { legalForms } from "~/features/projects/organisation";
import { organisationSchema } from "~/features/projects/organisation.schemas";
import { projectsRefusals } from "~/features/projects/projects.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Présenter ma structure");

const options = Object.entries(legalForms).map(([value, label]) => ({ value, label }));

/** Somebody on the way to the citizen budget goes back there. */
const forInitiative = (request: Request) => new URL(request.url).searchParams.get("pour") === "initiative";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "organisation.create");
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "organisation.create");
  return formAction({
    request,
    schema: organisationSchema,
    refusals: projectsRefusals,
    run: (input) => createOrganisation(actor, input),
    // A new role, a new session.
    done: async () => redirectWithMessage(`/mon-espace/projets/nouveau${forInitiative(request) ? "?pour=initiative" : ""}`, "Votre structure est enregistrée. Décrivez maintenant votre projet.", { "Set-Cookie": await goOn(request, actor) }),
  });
}

export default function NewOrganisation() {
  const [form, fields] = useForm<Record<"name" | "legalForm" | "siret" | "commune" | "purpose", string>>({ lastResult: useActionData<typeof action>()?.result });
  const { name, legalForm, siret, commune, purpose } = fields;
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Qui porte le projet&nbsp;?" size="md" lead="Une structure qui existe, une structure en création, ou vous-même." />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[name, legalForm, siret, commune, purpose]} formErrors={form.errors} />
          <TextField field={name} label="Nom" hint="Celui que le public lira. Pour une personne : prénom et nom." autoComplete="organization" />
          <Select field={legalForm} label="Forme" options={options} placeholder="Choisissez" />
          <TextField field={siret} label="SIRET" optional hint="14 chiffres. Il n’est demandé qu’avant la campagne." inputMode="numeric" />
          <TextField field={commune} label="Commune" hint="Son nom ou son code postal, par exemple « 62400 Béthune »." autoComplete="address-level2" />
          <TextArea field={purpose} label="Ce qu’elle fait" hint="En une ou deux phrases, vingt caractères au moins." />
          <FormActions>
            <Button>Enregistrer et continuer</Button>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
