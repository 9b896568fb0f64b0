import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { createProject } from "~/features/projects/create-project.server";
import { listOrganisations } from "~/features/projects/organisations.server";
import { projectSchema } from "~/features/projects/project.schemas";
import { projectsRefusals } from "~/features/projects/projects.fr";
import { themes } from "~/features/territory/themes";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Décrire mon projet");

const needs = Object.entries(themes).map(([value, label]) => ({ value, label }));

/** Somebody on the way to the citizen budget goes back there. */
const forInitiative = (request: Request) => new URL(request.url).searchParams.get("pour") === "initiative";

/** Whoever carries nothing yet begins with who carries it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const organisations = await listOrganisations(await requireActor(request, "organisation.create"));
  if (organisations.length === 0) throw redirect(`/mon-espace/structures/nouvelle${forInitiative(request) ? "?pour=initiative" : ""}`);
  return { organisations: organisations.map(({ id, name }) => ({ value: id, label: name })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "organisation.create");
  return formAction({
    request,
    schema: projectSchema,
    refusals: projectsRefusals,
    run: (input) => createProject(actor, input),
    done: (id) => redirectWithMessage(forInitiative(request) ? `/mon-espace/initiatives/nouvelle?projet=${id}` : `/mon-espace/projets/${id}`, "Votre projet est enregistré."),
  });
}

type Fields = Record<"organisationId" | "name" | "summary" | "theme" | "commune", string>;

export default function NewProject() {
  const { organisations } = useLoaderData<typeof loader>();
  const only = organisations.length === 1 ? organisations[0]?.value : undefined;
  const [form, fields] = useForm<Fields>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { organisationId: only ?? "" } });
  const { organisationId, name, summary, theme, commune } = fields;
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Votre projet" size="md" lead="L’essentiel d’abord. La demande de label viendra ensuite, étape par étape." />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[organisationId, name, summary, theme, commune]} formErrors={form.errors} />
          <Select field={organisationId} label="Qui le porte" options={organisations} placeholder="Choisissez" />
          <TextField field={name} label="Nom du projet" />
          <TextArea field={summary} label="En une ou deux phrases" hint="Ce que vous voulez faire, et pour qui. 280 caractères au plus." />
          <Select field={theme} label="Le besoin local auquel il répond" options={needs} placeholder="Choisissez" />
          <TextField field={commune} label="Commune du projet" hint="Là où il se fait : son nom ou son code postal, par exemple « 62400 Béthune »." />
          <FormActions>
            <Button>Enregistrer le projet</Button>
            <TextLink to="/mon-espace/structures/nouvelle">Il est porté par une autre structure</TextLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
