import type { SerializeFrom } from "@remix-run/node";
import { formatShortDate } from "~/lib/dates";
import type { WholeGrant } from "../grants.server";

/** The day of the account, and each day it was moved from with its reason, the latest first. */
export const DueDay = ({ accountDueOn, dueDays }: Pick<SerializeFrom<WholeGrant>, "accountDueOn" | "dueDays">) => (
  <>
    attendu pour le {formatShortDate(accountDueOn)}
    {dueDays.map(({ id, fromOn, reason }) => <span key={id} className="muted"><br />au lieu du {formatShortDate(fromOn)}&nbsp;: {reason}</span>)}
  </>
);
