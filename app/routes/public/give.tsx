import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { getActor } from "~/features/accounts/actors.server";
import { sharedPage } from "~/features/content/shared-page";
import { GiveForm } from "~/features/donations/components/give-form";
import { PauseNotice } from "~/features/donations/components/pause-notice";
import { ResumedNotice } from "~/features/donations/components/resumed-notice";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { giftSchema, toGiftRequest } from "~/features/donations/donations.schemas";
import { isMade } from "~/features/donations/donation";
import { donationPath } from "~/features/donations/donation-link.server";
import { getGivingPage } from "~/features/donations/giving-page.server";
import { limitGiving } from "~/features/donations/limit-giving.server";
import { openDonation } from "~/features/donations/open-donation.server";
import { formAction } from "~/lib/form.server";
import { Island } from "~/lib/island";
import { plainPage } from "~/lib/plain-page";
import { leaveFor, redirect } from "~/lib/redirect.server";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Steps } from "~/ui/steps";

export const handle = plainPage;

/** What is found and shared is the project's page; this is its form. */
export const meta: MetaFunction<typeof loader> = ({ data, matches, params }) => {
  const title = `Donner à ${data?.projectName ?? "un projet"}`;
  if (!data) return [{ title: `${title} · Propulsons!` }];
  return sharedPage(matches, { title, description: `Soutenir ${data.projectName}\u00a0: un paiement sécurisé, et un don remboursé en entier si la campagne échoue.`, path: `/projets/${params.slug}` });
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const page = await getGivingPage({ slug: params.slug!, rewardId: asked.get("contrepartie"), resume: asked.get("reprise") });
  if (page.isOpen && page.resumed && isMade(page.resumed.status)) throw redirect(donationPath(page.resumed.id));
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { campaignId } = await getGivingPage({ slug: params.slug!, rewardId: null, resume: null });
  const accountId = (await getActor(request))?.accountId ?? null;
  return formAction({
    request,
    schema: giftSchema,
    refusals: donationsRefusals,
    limit: ({ email }) => limitGiving(email, campaignId),
    run: (form) => openDonation(toGiftRequest(form, campaignId, accountId)),
    // A page of the payment provider, never one that the browser's router could draw.
    done: ({ goTo }) => leaveFor(goTo, 303),
  });
}

/** A refusal may mean that the stock has changed: the page reads it again. */
export const shouldRevalidate = () => true;

export default function Give() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section tight>
      <Steps label="Étapes du don" steps={["Votre don", "Paiement", "Confirmation"]} current={0} />
      <PageHeading size="md" title={`Votre don à ${page.projectName}`}>
        <p className="lead">{page.title}</p>
        <p>
          <Link to={`/projets/${page.slug}`}>Revenir au projet</Link>
        </p>
      </PageHeading>
      {!page.isOpen && <Callout title="Cette campagne ne prend pas de dons en ce moment">Sa page dit où elle en est.</Callout>}
      {page.isOpen && page.pause && <PauseNotice pause={page.pause} />}
      {page.isOpen && !page.pause && page.resumed && <ResumedNotice gift={page.resumed} />}
      {/* What was written before the pause stays on the page. */}
      {page.isOpen && (!page.pause || lastResult) && <Island name="give-form" part={GiveForm} props={{ page, lastResult }} />}
    </Section>
  );
}
