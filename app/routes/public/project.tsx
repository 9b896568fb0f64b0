import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { db } from "#db";
import { ProjectPage } from "~/features/campaigns/components/project-page";
import { canGive } from "~/features/campaigns/deadline";
import { readProjectPage } from "~/features/campaigns/project-page.server";
import { findPublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { WordsOfSupport } from "~/features/campaigns/components/words-of-support";
import { ClosingNotice } from "~/features/donations/components/closing-notice";
import { PauseNotice } from "~/features/donations/components/pause-notice";
import { givingState, type GivingPause } from "~/features/donations/giving-pauses.server";
import { shownSupporters, shownTotals } from "~/features/donations/shown-gifts.server";
import { readClosingText } from "~/features/donations/under-way.server";
import { ProjectAccounts } from "~/features/grants/components/project-accounts";
import { listProjectAccounts } from "~/features/grants/public-accounts.server";
import { ProofLink } from "~/features/proof/components/proof-link";
import { PublicReasons } from "~/features/committee/components/public-reasons";
import { RevocationMention } from "~/features/committee/components/revocation-mention";
import { readRevocationMention } from "~/features/committee/revocations.server";
import { readPublicReasons } from "~/features/committee/public-reasons.server";
import { InitiativeMentions } from "~/features/initiatives/components/initiative-mentions";
import { listInitiativesOfProject } from "~/features/initiatives/public-initiatives.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { plainPage } from "~/lib/plain-page";
import { ButtonLink } from "~/ui/button-link";
import { StickyAction } from "~/ui/sticky-action";

export const handle = plainPage;

export async function loader({ params }: LoaderFunctionArgs) {
  const campaign = orNotFound(await findPublicCampaign(params.slug ?? ""));
  const at = await now();
  const [page, totals, supporters, reasons, revocation, closingText, initiatives, accounts] = await Promise.all([
    readProjectPage(campaign),
    shownTotals([campaign.id]),
    shownSupporters(campaign.id),
    readPublicReasons(campaign.labelId),
    readRevocationMention(campaign.labelId),
    readClosingText(db, campaign, at),
    listInitiativesOfProject(campaign.slug),
    listProjectAccounts(campaign.projectId),
  ]);
  const pause = canGive(campaign, at) ? (await givingState(db, campaign.id, at)).paused : null;
  const giveTo = canGive(campaign, at) && !pause ? `/projets/${campaign.slug}/soutenir` : null;
  return { ...page, initiatives, pause, totals: totals.get(campaign.id)!, supporters, reasons, revocation, closingText, accounts, giveTo, now: at };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.campaign.title ?? "Projet"} · Propulsons!` },
  { name: "description", content: data?.campaign.summary ?? "" },
];

type NoticesProps = { revocation: ComponentProps<typeof RevocationMention>["revocation"]; pause: GivingPause | null; closingText: string | null };

const Notices = ({ revocation, pause, closingText }: NoticesProps) => (
  <>
    <RevocationMention revocation={revocation} />
    {pause && <PauseNotice pause={pause} />}
    <ClosingNotice text={closingText} />
  </>
);

export default function Project() {
  const { initiatives, supporters, reasons, revocation, pause, closingText, accounts, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <ProjectPage {...page} labelRevoked={revocation !== null} notice={<Notices revocation={revocation} pause={pause} closingText={closingText} />}>
        <PublicReasons criteria={reasons} />
        <InitiativeMentions initiatives={initiatives} />
        {page.campaign.startsAt && <ProofLink slug={page.campaign.slug} />}
        <WordsOfSupport supporters={supporters} gifts={page.totals.gifts} />
      </ProjectPage>
      <ProjectAccounts accounts={accounts} />
      {page.giveTo && (
        <StickyAction>
          <ButtonLink to={page.giveTo} variant="give" full icon="up">
            Soutenir ce projet
          </ButtonLink>
        </StickyAction>
      )}
    </>
  );
}
