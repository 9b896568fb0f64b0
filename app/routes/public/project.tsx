import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { ProjectPage } from "~/features/campaigns/components/project-page";
import { canGive } from "~/features/campaigns/deadline";
import { readProjectPage } from "~/features/campaigns/project-page.server";
import { findPublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { WordsOfSupport } from "~/features/campaigns/components/words-of-support";
import { listSupporters } from "~/features/donations/supporters.server";
import { campaignTotals } from "~/features/donations/totals.server";
import { PublicReasons } from "~/features/committee/components/public-reasons";
import { RevocationMention } from "~/features/committee/components/revocation-mention";
import { readRevocationMention } from "~/features/committee/revocations.server";
import { readPublicReasons } from "~/features/committee/public-reasons.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { ButtonLink } from "~/ui/button-link";
import { StickyAction } from "~/ui/sticky-action";

export async function loader({ params }: LoaderFunctionArgs) {
  const campaign = orNotFound(await findPublicCampaign(params.slug ?? ""));
  const at = await now();
  const [page, totals, supporters, reasons, revocation] = await Promise.all([
    readProjectPage(campaign),
    campaignTotals(db, [campaign.id]),
    listSupporters(campaign.id, { limit: 24 }),
    readPublicReasons(campaign.labelId),
    readRevocationMention(campaign.labelId),
  ]);
  const giveTo = canGive(campaign, at) ? `/projets/${campaign.slug}/soutenir` : null;
  return { ...page, totals: totals.get(campaign.id)!, supporters, reasons, revocation, giveTo, now: at };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.campaign.title ?? "Projet"} · Propulsons!` },
  { name: "description", content: data?.campaign.summary ?? "" },
];

export default function Project() {
  const { supporters, reasons, revocation, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <ProjectPage {...page} labelRevoked={revocation !== null} notice={<RevocationMention revocation={revocation} />}>
        <PublicReasons criteria={reasons} />
        <WordsOfSupport supporters={supporters} gifts={page.totals.gifts} />
      </ProjectPage>
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
