import { remindOfflineReturns } from "~/features/offline-gifts/offline-ended.server";
import type { JobOf } from "../catalogue";

export const handle = ({ campaignId }: JobOf<"remind_offline_returns">): Promise<void> => remindOfflineReturns(campaignId);
