import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { DonationFacts } from "~/features/donations/components/donation-facts";
import { RequestNote } from "~/features/donations/components/request-note";
import { DonationSaid } from "~/features/donations/components/donation-said";
import { DonationNext } from "~/features/donations/components/donation-next";
import { getDonationPage } from "~/features/donations/donation-page.server";
import { donationWords } from "~/features/donations/donation-words.fr";
import { plainPage } from "~/lib/plain-page";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import { Steps } from "~/ui/steps";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Votre don · Propulsons!" }, { name: "robots", content: "noindex" }];

/** A private link: nobody keeps a copy. No other site learns it either: every page says `Referrer-Policy: same-origin`. */
const privately = { "Cache-Control": "no-store" };
export const headers = () => privately;

export const loader = async ({ params }: LoaderFunctionArgs) => data(await getDonationPage(params.token ?? ""), { headers: privately });

type Gift = ReturnType<typeof useLoaderData<typeof loader>>;
/** A reward is owed, and the campaign kept its gifts. */
const awaitsReward = ({ status, refundStatus, contest, lines, campaignOver, campaignStatus }: Gift) =>
  status === "paid" && !refundStatus && !contest && campaignOver && (campaignStatus === "succeeded" || campaignStatus === "settled") && lines.some(({ refundId }) => refundId === null);

export default function Donation() {
  const gift = useLoaderData<typeof loader>();
  const { title, text, tone, next } = donationWords(gift);
  return (
    <Section tight narrow>
      <Stack gap="lg">
        {!gift.refundStatus && !gift.contest && <Steps label="Étapes du don" steps={["Votre don", "Paiement", "Confirmation"]} current={gift.status === "paid" ? 2 : 1} />}
        <PageHeading size="md" title={title} />
        <Callout tone={tone} role="status">
          {text}
        </Callout>
        {gift.request && <RequestNote request={gift.request} />}
        <DonationNext gift={gift} next={next} />
        <Panel title="Votre don">
          <DonationFacts gift={gift} />
        </Panel>
        {gift.status === "paid" && <p><TextLink to={`/dons/${gift.token}/verification`} icon="check">Vérifier mon don dans le compte public</TextLink></p>}
        {gift.status === "paid" && gift.netCents > 0 && <p><TextLink to={`/dons/${gift.token}/actualites`} icon="right">Les actualités du projet</TextLink></p>}
        {gift.status === "paid" && gift.netCents > 0 && <p><TextLink to={`/dons/${gift.token}/commentaires`} icon="right">Écrire au projet</TextLink></p>}
        {awaitsReward(gift) && <p><TextLink to={`/dons/${gift.token}/contrepartie`} icon="box">Ma contrepartie n’arrive pas</TextLink></p>}
        {(gift.status === "paid" || gift.status === "processing") && !gift.refundStatus && <DonationSaid gift={gift} />}
        {gift.status === "paid" && !gift.refundStatus && !gift.contest && (
          <Form method="post" action={`/dons/${gift.token}/confirmation`}>
            <Button variant="ghost">Recevoir à nouveau ma confirmation</Button>
          </Form>
        )}
        <p className="sm muted">Gardez l’adresse de cette page, ou le message de confirmation : elle montre toujours où en est votre don. Perdue ? <TextLink to="/mes-dons">Retrouvez vos dons</TextLink> avec votre adresse e-mail.</p>
      </Stack>
    </Section>
  );
}
