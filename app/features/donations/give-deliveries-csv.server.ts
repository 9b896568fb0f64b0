import type { Actor } from "~/features/accounts/permissions";
import { giveCsv } from "~/features/files/give-csv.server";
import { deliveryColumns, toDeliveryRows } from "./deliveries-csv.fr";
import { listDeliveries } from "./deliveries.server";

/** The holder's list of rewards to hand over, with no more in it than its page shows. @throws 404 for another's campaign */
export const giveDeliveriesCsv = (actor: Actor, campaignId: string): Promise<Response> =>
  giveCsv({
    actor, fileName: `contreparties-${campaignId.slice(0, 8)}.csv`, about: campaignId, columns: deliveryColumns,
    read: async () => toDeliveryRows((await listDeliveries(actor, campaignId)).rewards),
  });
