import { Tag } from "~/ui/tag";
import { publicTag, stateTag, type Ended, type Staged } from "../campaign-words.fr";

/** For holder and team: the state itself. */
export function CampaignTag({ campaign }: { campaign: Ended }) {
  const { tone, text } = stateTag(campaign);
  return <Tag tone={tone}>{text}</Tag>;
}

/** For visitors: what they can do about it, and until when. */
export function PublicTag({ campaign, raisedCents, now }: { campaign: Staged; raisedCents: number; now: Date }) {
  const { tone, text } = publicTag(campaign, raisedCents, now);
  return <Tag tone={tone}>{text}</Tag>;
}
