import { formatShortDate } from "~/lib/dates";
import { Seats } from "~/ui/seats";
import { Tag } from "~/ui/tag";
import type { OfficeMember } from "../office";

type Shown = { members: readonly Pick<OfficeMember, "accountId" | "name" | "shareConfirmedAt">[]; hasKey: boolean; own?: string };

/** Who sits, and who has said that they hold their share. */
export const OfficeMembers = ({ members, hasKey, own }: Shown) => (
  <Seats
    items={members.map(({ accountId, name, shareConfirmedAt }) => ({
      name: accountId === own ? `${name} (vous)` : name,
      note: shareConfirmedAt ? `confirmée le ${formatShortDate(shareConfirmedAt)}` : undefined,
      status: shareConfirmedAt ? <Tag tone="success">A sa part</Tag> : <Tag tone={hasKey ? "warning" : "draft"}>{hasKey ? "À confirmer" : "Pas encore de part"}</Tag>,
    }))}
  />
);
