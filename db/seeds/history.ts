import type { Db } from "#db";
import { historyEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";

/** `from` and `occurredAt`: the days that the total covers, as far as it was said. */
type PastGroup = { key: string; description: string; amountCents: number; projects: number; citizens: number; from: string; occurredAt: string };

/** What the label collected before this site, as its own yearly figures say. No project or person is made up from it. */
export const historyGroups: readonly PastGroup[] = [
  {
    key: "indelab", amountCents: 501_500, projects: 1, citizens: 90, from: "2017-10-01", occurredAt: "2017-10-31",
    description: "Indelab, fab lab (SCIC) à Bruay-la-Buissière\u00a0: une imprimante 3D de haute précision, 5\u00a0015\u00a0€ pour un objectif de 5\u00a0000\u00a0€",
  },
  {
    key: "garage-solidaire-artois", amountCents: 124_500, projects: 1, citizens: 44, from: "2015-11-01", occurredAt: "2017-12-31",
    description: "Garage solidaire de l’Artois, à Béthune",
  },
  {
    key: "others-to-2017", amountCents: 7_486_500, projects: 19, citizens: 1279, from: "2015-11-01", occurredAt: "2017-12-31",
    description: "Dix-neuf autres projets, de novembre 2015 à fin 2017",
  },
  {
    key: "2018-2021", amountCents: 14_456_400, projects: 39, citizens: 2775, from: "2018-01-01", occurredAt: "2021-12-31",
    description: "Projets de 2018 à 2021 (nombre déduit des totaux publiés)",
  },
  {
    key: "2022", amountCents: 4_757_400, projects: 11, citizens: 621, from: "2022-01-01", occurredAt: "2022-12-31",
    description: "Onze campagnes de 2022, toutes réussies",
  },
];

export const historyEventKey = (group: PastGroup) => `history:${group.key}`;

/** Imports history into the ledger, with the days that each total covers; run again, it adds nothing. Answers the number of groups added. */
export async function importHistory(db: Db): Promise<number> {
  return db.transaction().execute(async (trx) => {
    let added = 0;
    for (const past of historyGroups) {
      const { isNew } = await post(trx, {
        eventKey: historyEventKey(past), kind: "history", description: past.description, isDemo: false,
        occurredAt: new Date(`${past.occurredAt}T12:00:00Z`), history: { projects: past.projects, citizens: past.citizens },
        entries: historyEntries({ amountCents: past.amountCents }),
      });
      if (isNew) added += 1;
      await trx.insertInto("historyPeriod").values({ eventKey: historyEventKey(past), fromDay: past.from, toDay: past.occurredAt }).onConflict((on) => on.column("eventKey").doNothing()).execute();
    }
    return added;
  });
}
