import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";

/** What the law wants public, year by year. */
export function PublishedReports({ reports }: { reports: { year: number; publishedAt: Date | string }[] }) {
  return (
    <Panel title="Les rapports annuels">
      <p className="muted">Chaque année avant le 30&nbsp;juin, l’intermédiaire publie le rapport que demande l’article R548-4 du code monétaire et financier.</p>
      {reports.length === 0 && <p>Aucun rapport n’est encore publié ici.</p>}
      {reports.length > 0 && (
        <LinedList>
          {reports.map(({ year, publishedAt }) => (
            <li key={year}><TextLink to={`/le-bilan/rapports/${year}`} icon="download" reloadDocument>Rapport annuel {year} (PDF)</TextLink> <span className="muted sm">publié le {formatShortDate(publishedAt)}</span></li>
          ))}
        </LinedList>
      )}
    </Panel>
  );
}
