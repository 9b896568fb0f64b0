import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { listAccessGroups, roundOfEdition } from "~/features/voters/access-codes.server";
import { AccessGroups } from "~/features/voters/components/access-groups";
import { drawAccessCodes } from "~/features/voters/draw-access-codes.server";
import { keepSheet } from "~/features/voters/shown-access-codes.server";
import { votersRefusals } from "~/features/voters/voters.fr";
import { accessGroupSchema, type AccessGroupForm } from "~/features/voters/voters.schemas";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { hasFranceConnect } from "~/services/franceconnect.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Cartons et preuves d’identité");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const editionId = idParam(params.editionId);
  const { roundId, year, closedAt } = await roundOfEdition(actor, editionId);
  return { editionId, year, isClosed: closedAt !== null, groups: await listAccessGroups(roundId), hasFranceConnect: hasFranceConnect() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const editionId = idParam(params.editionId);
  return formAction({
    request,
    schema: accessGroupSchema,
    refusals: votersRefusals,
    run: (input) => drawAccessCodes(actor, editionId, input),
    done: async (drawn) => redirect(`/equipe/budget-citoyen/${editionId}/codes/feuille`, { headers: { "Set-Cookie": await keepSheet(actor.accountId, drawn) } }),
  });
}

export default function AccessCodes() {
  const { editionId, year, isClosed, groups, hasFranceConnect } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Budget citoyen", to: "/equipe/budget-citoyen" }, { label: String(year), to: `/equipe/budget-citoyen/${editionId}` }, { label: "Cartons" }]} />
        <PageHeading title="Cartons et preuves d’identité" size="md" lead="Pour une classe ou un comptoir, tirez des cartons : chacun porte un code qui vaut un vote, une seule fois." />
        {!isClosed && <DrawForm />}
        <AccessGroups editionId={editionId} groups={groups} />
        <FranceConnectPanel isSet={hasFranceConnect} />
      </Stack>
    </Section>
  );
}

function DrawForm() {
  const [form, { name, count }] = useForm<AccessGroupForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { count: "30" } });
  return (
    <Panel title="Tirer des cartons">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[name, count]} formErrors={form.errors} />
        <TextField field={name} label="Pour qui&nbsp;?" hint="Par exemple « Classe de CM2, école Pasteur » ou « Comptoir de Lens, 12 septembre »." autoComplete="off" />
        <TextField field={count} label="Combien de cartons&nbsp;?" inputMode="numeric" autoComplete="off" hint="Les codes s’affichent une seule fois, juste après : imprimez-les tout de suite." />
        <FormActions>
          <Button>Tirer et imprimer</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}

function FranceConnectPanel({ isSet }: { isSet: boolean }) {
  return (
    <Panel title="FranceConnect">
      <Stack>
        <p>{isSet ? "Le bouton est montré aux votants." : "Le bouton n’est pas montré : les réglages FRANCECONNECT_ISSUER, FRANCECONNECT_CLIENT_ID et FRANCECONNECT_SECRET sont vides."}</p>
        <Callout tone="warning" title="Jamais essayé avec FranceConnect lui-même">
          La liaison suit son profil et ses règles, et marche avec un fournisseur d’identité d’essai. Avant un vrai vote, essayez-la dans son espace d’intégration.
        </Callout>
      </Stack>
    </Panel>
  );
}
