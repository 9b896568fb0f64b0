import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireSteppedUp } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { KeyCeremony } from "~/features/vote-office/components/key-ceremony";
import { publicKeySchema } from "~/features/vote-office/office.schemas";
import { getEditionOffice } from "~/features/vote-office/offices.server";
import { postKey } from "~/features/vote-office/post-key.server";
import { officeRefusals } from "~/features/vote-office/vote-office.fr";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("La clé du vote");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSteppedUp(request, "budget.manage");
  const { edition, sealed, office } = await getEditionOffice(idParam(params.editionId));
  const { members, threshold, publicKey } = orNotFound(office);
  return { edition, sealed, members: members.map(({ name }) => ({ name })), threshold, again: publicKey !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "budget.manage");
  const { edition, roundId } = await getEditionOffice(idParam(params.editionId));
  return formAction({
    request,
    schema: publicKeySchema,
    refusals: officeRefusals,
    run: ({ publicKey }) => postKey(actor, orNotFound(roundId), publicKey),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${edition.id}/bureau`, "La clé publique est publiée. Chaque membre confirme sa part depuis son compte."),
  });
}

export default function OfficeKey() {
  const { edition, sealed, members, threshold, again } = useLoaderData<typeof loader>();
  const [form, { publicKey }] = useForm<{ publicKey: string }>({ lastResult: useActionData<typeof action>()?.result });
  const office = `/equipe/budget-citoyen/${edition.id}/bureau`;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Le bureau de vote", to: office }, { label: "La clé du vote" }]} />
        <PageHeading title="La clé du vote" kicker={edition.name} size="md" lead={`Les ${members.length} membres du bureau sont réunis. Chacun repart avec une part ; ${threshold} parts ensemble ouvriront l’urne, après le vote.`} />
        <ErrorSummary fields={[]} formErrors={[...(form.errors ?? []), ...(publicKey.errors ?? [])]} />
        {sealed && <Callout title="Le scrutin est scellé"><p>Sa clé ne change plus.</p></Callout>}
        {!sealed && again && <Callout tone="warning" title="Une clé existe déjà"><p>En faire une nouvelle rend inutiles les parts déjà notées. Détruisez les anciens papiers.</p></Callout>}
        {!sealed && <KeyCeremony members={members} threshold={threshold} />}
      </Stack>
    </Section>
  );
}
