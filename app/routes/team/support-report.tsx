import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ReportView } from "~/features/support/components/report-view";
import { readPrivateMinutes, readReport } from "~/features/support/report.server";
import { durationWords, supportRefusals } from "~/features/support/support.fr";
import { reportSchema } from "~/features/support/support.schemas";
import { getSupported } from "~/features/support/support-page.server";
import { writeReport } from "~/features/support/write-report.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Bilan d’accompagnement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const project = await getSupported(actor, idParam(params.projectId));
  const [content, privateMinutes] = await Promise.all([readReport(project.id), readPrivateMinutes(project.id)]);
  return { project, content, privateMinutes };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id } = await getSupported(actor, idParam(params.projectId));
  return formAction({
    request,
    schema: reportSchema,
    refusals: supportRefusals,
    run: (input) => writeReport(actor, id, input),
    done: () => redirectWithMessage(`/equipe/accompagnement/${id}/bilan`, "Le bilan est écrit. Le porteur le lit sur son espace."),
  });
}

function WriteIt({ written }: { written: string | undefined }) {
  const [form, { conclusion }] = useForm<{ conclusion: string }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { conclusion: written ?? "" } });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[conclusion]} formErrors={form.errors} />
      <TextArea field={conclusion} label="Ce que l’équipe retient" rows={6} hint="Ce qui a marché, ce qui a manqué, ce qui reste à faire. Le porteur le lit." />
      <FormActions>
        <Button>{written ? "Écrire de nouveau" : "Écrire le bilan"}</Button>
      </FormActions>
    </Form>
  );
}

export default function TeamSupportReport() {
  const { project, content, privateMinutes } = useLoaderData<typeof loader>();
  const { id, name } = project;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Accompagnement", to: "/equipe/accompagnement" }, { label: name, to: `/equipe/accompagnement/${id}` }, { label: "Bilan" }]} />
        <PageHeading title="Bilan d’accompagnement" size="md" kicker={`${name}, ${project.organisationName}`} />
        {!content && <EmptyState title="La campagne n’est pas terminée" level={2}><p>Le bilan s’écrit quand son résultat est connu.</p></EmptyState>}
        {content && <ReportView content={content} />}
        {content && (
          <div className="no-print">
            <Panel title={content.report ? "Compléter le bilan" : "Écrire le bilan"}>
              <Stack>
                {privateMinutes > 0 && <p className="muted">Le temps des lignes privées, {durationWords(privateMinutes)}, ne figure pas dans ce bilan&nbsp;: le porteur le lit.</p>}
                <WriteIt written={content.report?.conclusion} />
              </Stack>
            </Panel>
          </div>
        )}
      </Stack>
    </Section>
  );
}
