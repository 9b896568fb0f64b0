import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { takeOfferBack } from "~/features/help/answer-offer.server";
import { canMoveOffer } from "~/features/help/help";
import { amountWords, helpRefusals, offerStateWords } from "~/features/help/help.fr";
import { moveSchema } from "~/features/help/help.schemas";
import { getOfferByLink } from "~/features/help/offers.server";
import { formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { Facts } from "~/ui/facts";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Quote } from "~/ui/quote";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Ma proposition d’aide · Propulsons!" }, { name: "robots", content: "noindex" }];

/** A private link. */
export const headers = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const offer = await getOfferByLink(params.token ?? "");
  return data({ offer, mayTakeBack: canMoveOffer(offer.status, "take_back") }, secretPage());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  await getOfferByLink(token);
  return formAction({ request, schema: moveSchema, refusals: helpRefusals, run: () => takeOfferBack(token), done: () => redirectWithMessage(`/coups-de-main/${token}`, "Votre proposition est reprise, vos coordonnées sont effacées.") });
}

const TakingBack = ({ organisationName }: { organisationName: string }) => (
  <Form method="post" className="stack">
    <p>Un empêchement&nbsp;? {organisationName} en est prévenue, et vos coordonnées sont effacées tout de suite.</p>
    <div><Button variant="ghost">Reprendre ma proposition</Button></div>
  </Form>
);

export default function HelpOfferPage() {
  const { offer, mayTakeBack } = useLoaderData<typeof loader>();
  const { status, kind, requestTitle, quantity, givenQuantity, answer, words, offeredAt, place, projectName, organisationName, slug } = offer;
  const refused = useActionData<typeof action>()?.result.error?.[""];
  const facts = [
    { term: "Coup de main", detail: requestTitle }, { term: "Où", detail: place }, { term: "Proposé", detail: `${amountWords(kind, quantity)}, le ${formatShortDate(offeredAt)}` },
    ...(givenQuantity ? [{ term: "Donné", detail: amountWords(kind, givenQuantity) }] : []), ...(words ? [{ term: "Vos mots", detail: words }] : []),
  ];
  const { title, text } = offerStateWords(organisationName)[status];
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title={title} kicker={projectName} lead={text} />
        {refused && <Callout tone="danger" role="alert" title={refused.join(" ")} />}
        {answer && <Quote author={organisationName}>{answer}</Quote>}
        <Panel><Facts items={facts} /></Panel>
        {mayTakeBack && <TakingBack organisationName={organisationName} />}
        <p><TextLink to={`/projets/${slug}`} icon="right">La page du projet</TextLink></p>
      </Stack>
    </Section>
  );
}
