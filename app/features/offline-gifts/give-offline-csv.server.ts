import type { Actor } from "~/features/accounts/permissions";
import { giveCsv } from "~/features/files/give-csv.server";
import { ownOfflineColumns, teamOfflineColumns } from "./offline-csv.fr";
import { getOwnOffline, listAllOffline } from "./offline-gifts.server";

/** The holder's own list, with no more in it than its page shows. @throws 404 for another's campaign */
export const giveOwnOfflineCsv = (actor: Actor, campaignId: string): Promise<Response> =>
  giveCsv({ actor, fileName: `dons-hors-ligne-${campaignId.slice(0, 8)}.csv`, about: campaignId, columns: ownOfflineColumns, read: async () => (await getOwnOffline(actor, campaignId)).gifts });

/** Every campaign's. Team only. */
export const giveOfflineCsv = (actor: Actor): Promise<Response> =>
  giveCsv({ actor, fileName: "dons-hors-ligne.csv", about: "offline-gifts", columns: teamOfflineColumns, read: () => listAllOffline() });
