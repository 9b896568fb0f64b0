import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { getEdition } from "~/features/editions/editions.server";
import { listUnsettled } from "~/features/paper-vote/places.server";
import { AwardList } from "~/features/results/components/award-list";
import { nextStep, roadSteps } from "~/features/results/opening";
import { publishResults } from "~/features/results/publish-results.server";
import { getResult } from "~/features/results/published-votes.server";
import { resultsRefusals, roadSentences, roadWords } from "~/features/results/results.fr";
import { publicationSchema } from "~/features/results/results.schemas";
import { shownAwards } from "~/features/results/shown-result";
import { findVoteState } from "~/features/results/vote-state.server";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Steps } from "~/ui/steps";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Les résultats du vote");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, name, year } = await getEdition(await requireActor(request, "budget.manage"), idParam(params.editionId));
  const state = await findVoteState(db, id);
  const unfinished = state ? await listUnsettled(db, state.roundId) : [];
  const step = state ? nextStep(state, unfinished) : "close";
  return { id, name, year, step, unfinished, awards: state?.openedAt ? shownAwards(await getResult(state.roundId)) : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "budget.manage");
  const { id } = await getEdition(actor, idParam(params.editionId));
  const { roundId } = orNotFound(await findVoteState(db, id));
  return formAction({
    request,
    schema: publicationSchema,
    refusals: resultsRefusals,
    run: () => publishResults(actor, roundId),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${id}/resultats`, "Les résultats sont publiés."),
  });
}

function Publication() {
  const [form, { sure }] = useForm<{ sure: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[sure]} formErrors={form.errors} />
      <CheckboxField field={sure} label="Je publie les résultats" hint="Lauréats, montants, bulletins ouverts et explications deviennent publics, pour de bon." />
      <FormActions>
        <Button variant="vote">Publier les résultats</Button>
      </FormActions>
    </Form>
  );
}

export default function TeamResults() {
  const { id, name, year, step, unfinished, awards } = useLoaderData<typeof loader>();
  const current = step === "done" ? roadSteps.length : roadSteps.indexOf(step);
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Budget citoyen", to: `/equipe/budget-citoyen/${id}` }, { label: "Les résultats" }]} />
        <PageHeading title="Les résultats du vote" kicker={name} size="md" />
        <Steps label="De la fermeture à la publication" steps={roadSteps.map((one) => roadWords[one])} current={current} />
        <Callout title={roadSentences[step].title} tone={step === "done" ? "success" : "info"}><p>{roadSentences[step].text}</p>{step === "paper" && <p><TextLink to={`/equipe/budget-citoyen/${id}/papier`}>{unfinished.join(", ")}</TextLink></p>}</Callout>
        {awards && <Panel title="Ce que le dépouillement donne"><AwardList {...awards} /></Panel>}
        {step === "publish" && <Panel title="Publier"><Publication /></Panel>}
        {step === "done" && <p><ButtonLink to={`/budget-citoyen/${year}/resultats`} variant="primary">Voir la page publique</ButtonLink></p>}
      </Stack>
    </Section>
  );
}
