import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { Heading } from "~/ui/heading";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import type { Progress, ProgressDay } from "../progress";
import { progressSentence, progressSource, roundedEuros } from "../progress.fr";
import { ProgressDrawing } from "./progress-drawing";

type ProgressCurveProps = { progress: Progress; shownCents: number; slug: string };

/** Every seventh day, today and the last. */
function weekly({ days }: Progress): ProgressDay[] {
  const today = days.findLastIndex(({ raisedCents }) => raisedCents !== null);
  return days.filter((_, index) => index % 7 === 0 || index === today || index === days.length - 1);
}

const Weeks = ({ progress }: { progress: Progress }) => (
  <details>
    <summary>La courbe en tableau</summary>
    <Table
      caption="Réuni et repère, semaine par semaine"
      captionHidden
      rows={weekly(progress)}
      rowKey={({ day }) => day}
      columns={[
        { label: "Jour", cell: ({ day }) => formatShortDate(day) },
        { label: "Réuni", right: true, cell: ({ raisedCents }) => (raisedCents === null ? "à venir" : formatEuros(raisedCents)) },
        { label: "Repère", right: true, cell: ({ expectedCents }) => roundedEuros(expectedCents) },
      ]}
    />
  </details>
);

/** How the campaign moved on: a sentence, the drawing, the table, the file. */
export function ProgressCurve({ progress, shownCents, slug }: ProgressCurveProps) {
  return (
    <section id="courbe" className="stack">
      <Heading level={2} size="lg">
        Jour après jour
      </Heading>
      <p>{progressSentence(progress, shownCents)}</p>
      <ProgressDrawing progress={progress} shownCents={shownCents} />
      <Weeks progress={progress} />
      <p className="sm muted">
        {progressSource} <TextLink to={`/projets/${slug}/courbe.csv`} reloadDocument>Toutes les journées, en tableur</TextLink>
      </p>
    </section>
  );
}

