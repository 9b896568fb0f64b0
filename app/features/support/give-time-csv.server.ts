import type { Actor } from "~/features/accounts/permissions";
import { giveCsv } from "~/features/files/give-csv.server";
import type { CsvColumn } from "~/lib/csv";
import type { Period, TimeRow } from "./time";
import { listTime } from "./time.server";

const columns: CsvColumn<TimeRow>[] = [
  { label: "Projet", cell: ({ projectName }) => projectName },
  { label: "Personne", cell: ({ personName }) => personName },
  { label: "Lignes du journal", cell: ({ entries }) => entries },
  { label: "Minutes", cell: ({ minutes }) => minutes },
];

/** Time by project and person over a period, for the team; no word of any line leaves with it. @throws LimitReached */
export const giveTimeCsv = (actor: Actor, period: Period): Promise<Response> =>
  giveCsv({ actor, fileName: `temps-${period.from}-${period.to}.csv`, about: "support-time", columns, read: () => listTime(actor, period) });
