import { applyDonation } from "~/features/donations/apply-donation.server";
import type { GiftRequest } from "~/features/donations/gift-request";
import { openDonation } from "~/features/donations/open-donation.server";

/** A process of its own, for the fault tests to kill: does one command and ends. */
type Order = { open: GiftRequest } | { apply: string };

const order = JSON.parse(process.argv[2]!) as Order;
if ("open" in order) await openDonation(order.open);
else await applyDonation(order.apply);
process.exit(0);
