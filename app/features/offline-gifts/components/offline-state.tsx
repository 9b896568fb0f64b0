import { Tag } from "~/ui/tag";
import { offlineStates } from "../offline-gift";
import type { OfflineGift } from "../offline-gifts.server";

type StateProps = Pick<OfflineGift, "status" | "campaignStatus" | "proofStatus" | "correctionId">;

const over: readonly string[] = ["failed", "cancelled"];

/** Where a gift is, in one word; what waits for somebody comes first. */
export function OfflineState({ status, campaignStatus, proofStatus, correctionId }: StateProps) {
  if (status === "confirmed" && correctionId) return <Tag tone="warning">Correction demandée</Tag>;
  if (status === "confirmed" && proofStatus === "proved") return <Tag tone="info">Preuve envoyée</Tag>;
  if (status === "confirmed" && over.includes(campaignStatus)) return <Tag tone="warning">À rendre</Tag>;
  const { label, tone } = offlineStates[status];
  return <Tag tone={tone}>{label}</Tag>;
}
