import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { resultsRefusals } from "~/features/results/results.fr";
import { lotSchema } from "~/features/results/results.schemas";
import { typeLot } from "~/features/results/type-lot.server";
import { getVoteState } from "~/features/results/vote-state.server";
import { getOwnOffice } from "~/features/vote-office/offices.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
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

export const meta = pageTitle("Le tirage au sort");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { roundId, editionName } = await getOwnOffice(await requireActor(request, "account.use"), idParam(params.roundId));
  const { closedAt, throws, lineOrder } = await getVoteState(db, roundId);
  return { roundId, editionName, isClosed: closedAt !== null, throws, lineOrder };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "account.use");
  const { roundId } = await getOwnOffice(actor, idParam(params.roundId));
  const words = { drawn: "Le tirage au sort est fait : deux personnes ont écrit les mêmes chiffres.", waiting: "C’est noté. Une deuxième personne du bureau écrit maintenant les mêmes chiffres, depuis son compte." };
  return formAction({
    request,
    schema: lotSchema,
    refusals: resultsRefusals,
    run: ({ throws }) => typeLot(actor, roundId, throws),
    done: (drawn) => redirectWithMessage(`/bureau-de-vote/${roundId}/tirage`, drawn ? words.drawn : words.waiting),
  });
}

function LotForm() {
  const [form, { throws }] = useForm<{ throws: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[throws]} formErrors={form.errors} />
      <TextField field={throws} label="Les douze chiffres du dé, dans l’ordre" hint="Exemple : 3 5 1 6 2 4 4 1 6 2 5 3" inputMode="numeric" autoComplete="off" />
      <FormActions>
        <Button variant="vote">Noter le tirage</Button>
      </FormActions>
    </Form>
  );
}

export default function Lot() {
  const { roundId, editionName, isClosed, throws, lineOrder } = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Le bureau de vote", to: `/bureau-de-vote/${roundId}` }, { label: "Le tirage au sort" }]} />
        <PageHeading title="Le tirage au sort" kicker={editionName} size="md" lead="Il départage les initiatives à égalité. Il se fait en public, après la fermeture de l’urne et avant son ouverture : personne ne connaît encore les bulletins." />
        {!isClosed && <Callout title="L’urne n’est pas encore close"><p>Le tirage se fera après la fermeture du vote.</p></Callout>}
        {throws && lineOrder && (
          <Callout tone="success" title={`Le dé est tombé sur ${throws.split("").join(" ")}`}>
            <p>À égalité, les numéros passent dans cet ordre : {lineOrder.join(", ")}.</p>
          </Callout>
        )}
        {isClosed && !throws && (
          <Panel title="Lancez un dé douze fois">
            <Stack>
              <p>Quelqu’un lance le dé devant tout le monde et dit chaque chiffre. Deux membres les écrivent chacun depuis son compte : si leurs chiffres sont les mêmes, le tirage est fait.</p>
              <LotForm />
            </Stack>
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
