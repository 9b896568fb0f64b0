import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { ballotsRefusals } from "~/features/ballots/ballots.fr";
import { heldSchema } from "~/features/ballots/ballots.schemas";
import { HeldList } from "~/features/ballots/components/held-list";
import { listHeld } from "~/features/ballots/held-ballots.server";
import { judgeHeld } from "~/features/ballots/judge-held.server";
import { getRoundFor } from "~/features/ballots/rounds.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/error-summary";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les bulletins en attente");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { edition, round, at } = await getRoundFor(actor, idParam(params.editionId));
  return { edition: { id: edition.id, name: edition.name }, at, held: await listHeld(round.id, actor.accountId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "budget.manage");
  const id = idParam(params.editionId);
  return formAction({
    request, schema: heldSchema, refusals: ballotsRefusals,
    run: (input) => judgeHeld(actor, id, input),
    done: ({ decided }) => redirectWithMessage(`/equipe/budget-citoyen/${id}/scrutin/attente`, decided ? "C’est décidé. La personne est prévenue si on a son adresse." : "Votre avis est noté. Une autre personne doit donner le sien."),
  });
}

export default function RoundHeld() {
  const { edition, held, at } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.result.error?.[""];
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: edition.name, to: `/equipe/budget-citoyen/${edition.id}` }, { label: "Le scrutin", to: `/equipe/budget-citoyen/${edition.id}/scrutin` }, { label: "En attente" }]} />
        <PageHeading size="md" kicker={edition.name} title="Les bulletins en attente" lead="Une règle publique les a mis de côté avant l’urne, fermés. Deux personnes du même avis décident, dans les trois jours. Une fois dans l’urne, plus personne ne peut retirer un bulletin." />
        <ErrorSummary fields={[]} formErrors={errors ?? undefined} />
        <HeldList held={held} at={at} />
      </Stack>
    </Section>
  );
}
