import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { OfficeForm } from "~/features/vote-office/components/office-form";
import { OfficeState } from "~/features/vote-office/components/office-state";
import { nameOffice } from "~/features/vote-office/name-office.server";
import { preparationOf } from "~/features/vote-office/office";
import { officeSchema } from "~/features/vote-office/office.schemas";
import { getEditionOffice } from "~/features/vote-office/offices.server";
import { officeRefusals } from "~/features/vote-office/vote-office.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { DomainError } from "~/lib/errors";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Le bureau de vote");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "budget.manage");
  const { edition, roundId, sealed, office } = await getEditionOffice(idParam(params.editionId));
  return { edition, hasRound: roundId !== null, sealed, office, preparation: preparationOf(office) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { edition, roundId } = await getEditionOffice(idParam(params.editionId));
  return formAction({
    request,
    schema: officeSchema,
    refusals: officeRefusals,
    run: async (form) => {
      if (!roundId) throw new DomainError("office.no_round");
      await nameOffice(actor, roundId, form);
    },
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${edition.id}/bureau`, "Le bureau est nommé. Chaque membre reçoit un message."),
  });
}

export default function OfficePage() {
  const { edition, hasRound, sealed, office, preparation } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Budget citoyen", to: `/equipe/budget-citoyen/${edition.id}` }, { label: "Le bureau de vote" }]} />
        <PageHeading title="Le bureau de vote" kicker={edition.name} size="md" lead="De trois à cinq personnes gardent chacune une part de la clé. Il en faut plus de la moitié pour ouvrir l’urne, et jamais l’équipe seule." />
        {!hasRound && (
          <Callout tone="warning" title="Le vote n’a pas encore de dates">
            <p>Fixez-les d’abord : le bureau est celui d’un scrutin.</p>
          </Callout>
        )}
        {office && <OfficeState office={office} preparation={preparation} />}
        {hasRound && !sealed && (
          <Panel title={office ? "Changer le bureau" : "Nommer le bureau"}>
            <OfficeForm members={office?.members ?? []} lastResult={lastResult} hasKey={Boolean(office?.publicKey)} />
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
