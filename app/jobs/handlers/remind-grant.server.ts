import { remindGrant } from "~/features/grants/remind-grant.server";
import type { JobOf } from "../catalogue";

export const handle = ({ grantId }: JobOf<"remind_grant">): Promise<void> => remindGrant(grantId);
