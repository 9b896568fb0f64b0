import { Facts } from "~/ui/facts";
import { Versions } from "~/ui/versions";
import type { readCampaignVersions } from "../campaign-versions.server";

/** The versions of a campaign, the same for its holder and for the team. */
export function CampaignVersions({ reading, ...page }: Awaited<ReturnType<typeof readCampaignVersions>>) {
  const facts = reading?.map(({ label, text }) => ({ term: label, detail: <span className="pre-line">{text || "—"}</span> }));
  return <Versions {...page} reading={facts && <Facts items={facts} />} />;
}
