import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { groupedCode } from "~/features/voters/access-code";
import { roundOfEdition } from "~/features/voters/access-codes.server";
import { CardSheet } from "~/features/voters/components/card-sheet";
import { doorPoster } from "~/features/voters/door-poster.server";
import { readSheet } from "~/features/voters/shown-access-codes.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { PageHeading } from "~/ui/page-heading";
import { Callout } from "~/ui/callout";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Cartons à imprimer");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const editionId = idParam(params.editionId);
  const { year } = await roundOfEdition(actor, editionId);
  const sheet = await readSheet(request, actor.accountId);
  if (!sheet) throw redirect(`/equipe/budget-citoyen/${editionId}/codes`);
  return { editionId, year, name: sheet.name, codes: sheet.codes.map(groupedCode), ...(await doorPoster(year)) };
}

export default function AccessCodesSheet() {
  const { editionId, year, name, codes, address, drawing } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <PageHeading title={name} size="md" lead={`Budget citoyen ${year}\u00a0: ${codes.length} cartons, un vote chacun.`} />
        <div className="screen-only">
          <Callout tone="warning" title="Imprimez cette page maintenant">
            Elle se referme dans dix minutes et ne revient pas. Coupez les cartons, distribuez-les au hasard et ne notez pas qui reçoit lequel. <TextLink to={`/equipe/budget-citoyen/${editionId}/codes`}>Revenir aux groupes</TextLink>
          </Callout>
        </div>
        <CardSheet codes={codes} address={address} drawing={drawing} />
      </Stack>
    </Section>
  );
}
