import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getActor } from "~/features/accounts/actors.server";
import { trapField } from "~/features/address-codes/address-codes.schemas";
import { codeToken } from "~/features/address-codes/address-codes.server";
import { OfferForm } from "~/features/help/components/offer-form";
import { helpRefusals, kindWords, wantedWords } from "~/features/help/help.fr";
import { guestOfferSchema, memberOfferSchema } from "~/features/help/help.schemas";
import { askOffer, offerAsMember } from "~/features/help/offer-help.server";
import { offerPath } from "~/features/help/offer-link.server";
import { getPublicRequest } from "~/features/help/requests.server";
import { formatDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Callout } from "~/ui/callout";
import { Facts } from "~/ui/facts";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? page.request.title : "Un coup de main"} · Propulsons!` },
  { name: "description", content: page ? `${page.request.projectName} demande un coup de main : ${page.request.title}, ${page.request.place}.` : "" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [asked, actor] = await Promise.all([getPublicRequest(params.slug ?? "", idParam(params.requestId)), getActor(request)]);
  return data({ request: asked, own: actor && { email: actor.email, name: actor.name } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [{ id, slug }, actor] = await Promise.all([getPublicRequest(params.slug ?? "", idParam(params.requestId)), getActor(request)]);
  const page = `/projets/${slug}/coups-de-main/${id}`;
  if (actor) return formAction({
    request, schema: memberOfferSchema, refusals: helpRefusals,
    limit: () => takeFromLimit("help-offer", { email: actor.email }),
    run: ({ [trapField]: _, ...offer }) => offerAsMember(actor, slug, id, offer),
    done: (offerId) => redirectWithMessage(offerPath(offerId), "Votre proposition est partie. La réponse vous arrive par e-mail."),
  });
  return formAction({
    request, schema: guestOfferSchema, refusals: helpRefusals,
    limit: ({ email }) => takeFromLimit("help-offer", { email }),
    // What fills the field that nobody sees is led back, and kept nowhere.
    run: async ({ email, [trapField]: trap, ...offer }) => (trap ? null : askOffer(slug, id, email, offer)),
    done: (codeId) => redirect(codeId ? `${page}/code/${codeToken(codeId)}` : `/projets/${slug}`),
  });
}

export default function HelpRequestPage() {
  const { request, own } = useLoaderData<typeof loader>();
  const { slug, kind, title, details, place, wanted, promised, untilDay, projectName, organisationName, takes } = request;
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title={title} kicker={projectName} lead={`${organisationName} demande un coup de main. Sans argent : ${kindWords[kind].label.toLowerCase()}.`} />
        <Panel>
          <Stack>
            <p className="as-written">{details}</p>
            <Facts items={[{ term: "Où", detail: place }, { term: "Combien", detail: wantedWords(kind, wanted, promised) }, { term: "Jusqu’au", detail: formatDate(`${untilDay}T12:00:00Z`) }]} />
          </Stack>
        </Panel>
        {takes ? <OfferForm lastResult={lastResult} kind={kind} organisationName={organisationName} own={own} /> : <Callout title="Plus de propositions">{helpRefusals["help.not_taking"] as string}</Callout>}
        <p><TextLink to={`/projets/${slug}#coups-de-main`} icon="right">La page du projet</TextLink></p>
      </Stack>
    </Section>
  );
}
