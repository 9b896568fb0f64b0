import { isThemeKey } from "~/features/territory/themes";
import { Gauge } from "~/ui/gauge";
import { PosterCard } from "~/ui/poster-card";
import { SumLine } from "~/ui/sum-line";
import { thresholdCents } from "../outcome";
import type { CampaignCardData } from "../campaign-cards";
import { CampaignPicture } from "./campaign-picture";
import { PublicTag } from "./state-tag";

type CampaignCardProps = { card: CampaignCardData; now: Date; level?: 2 | 3 };

/** One campaign in a list. An upcoming one has no gauge yet. */
export function CampaignCard({ card, now, level = 3 }: CampaignCardProps) {
  const { campaign, place, raisedCents, people } = card;
  const threshold = thresholdCents(campaign.goalCents, campaign.thresholdPercent);
  return (
    <PosterCard
      to={`/projets/${campaign.slug}`}
      title={campaign.title}
      level={level}
      picture={<CampaignPicture campaign={campaign} decorative />}
      {...(isThemeKey(campaign.theme) && { picto: campaign.theme })}
      tag={<PublicTag campaign={campaign} raisedCents={raisedCents} now={now} />}
      place={place}
      footer={
        campaign.startsAt && (
          <Gauge raised={raisedCents} goal={campaign.goalCents} threshold={threshold}>
            <SumLine raised={raisedCents} goal={campaign.goalCents}>
              {people}
            </SumLine>
          </Gauge>
        )
      }
    >
      {campaign.summary}
    </PosterCard>
  );
}
