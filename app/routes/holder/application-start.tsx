import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { labelRefusals } from "~/features/label/application.fr";
import { currentGrid } from "~/features/label/grids.server";
import { startApplication } from "~/features/label/start-application.server";
import { getProject } from "~/features/projects/projects.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { PlainTerms } from "~/ui/plain-terms";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Demander le label");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, name } = await getProject(actor, idParam(params.projectId));
  const criteria = (await currentGrid()).criteria.map(({ number, title, purpose }) => ({ term: `${number}. ${title}. `, text: purpose }));
  return { id, name, criteria };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  return formAction({
    request,
    schema: z.object({}),
    refusals: labelRefusals,
    run: () => startApplication(actor, idParam(params.projectId)),
    done: (id) => redirectWithMessage(`/mon-espace/demandes/${id}`, "Votre demande est ouverte. Remplissez-la à votre rythme."),
  });
}

const plan = { term: "Un plan de financement. ", text: "Dépenses et ressources égales, au centime près." };

export default function StartApplication() {
  const { id, name, criteria } = useLoaderData<typeof loader>();
  const [form] = useForm({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: name, to: `/mon-espace/projets/${id}` }, { label: "Demander le label" }]} />
        <PageHeading title="Demander le label" size="md" lead="Voici ce que nous vous demanderons. Tout s’enregistre au fur et à mesure, rien ne part avant que vous déposiez." />
        <PlainTerms items={[...criteria, plan]} />
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[]} formErrors={form.errors} />
          <FormActions>
            <Button>Commencer ma demande</Button>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
