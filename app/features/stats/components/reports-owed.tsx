import { formatShortDate } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import { TextLink } from "~/ui/text-link";
import type { OwedReport } from "../report";

const noon = (calendarDay: string) => `${calendarDay}T12:00:00Z`;

/** Shown from the first day after the year until its report is published. */
export function ReportsOwed({ owed }: { owed: OwedReport[] }) {
  return (
    <>
      {owed.map(({ year, deadline, late }) => (
        <Callout key={year} tone={late ? "danger" : "warning"} title={late ? `Le rapport annuel ${year} est en retard` : `Le rapport annuel ${year} est à publier`}>
          <p>La loi le {late ? "voulait" : "veut"} publié avant le {formatShortDate(noon(deadline))} au soir&nbsp;: <TextLink to={`/equipe/rapports/${year}`}>préparer le rapport {year}</TextLink>.</p>
        </Callout>
      ))}
    </>
  );
}
