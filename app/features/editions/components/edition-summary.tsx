import { formatDateTime } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import { phaseOf, type Edition } from "../edition";
import { daysInWords } from "../edition.fr";

/** What one looks for first: how much, when, who, and whether the rules still move. */
export function EditionSummary({ edition }: { edition: Edition }) {
  const vote = phaseOf(edition, "vote");
  return (
    <Panel title="En bref">
      <Facts
        items={[
          { term: "Enveloppe", detail: formatEuros(edition.envelopeCents) },
          { term: "Vote", detail: vote ? daysInWords(vote) : "Dates à venir" },
          { term: "Dès", detail: edition.minAge ? `${edition.minAge} ans` : "tout âge" },
          { term: "Règles", detail: edition.sealedAt ? `scellées le ${formatDateTime(edition.sealedAt)}` : "encore en discussion ; elles seront scellées avant le vote" },
        ]}
      />
      <p><TextLink to={`/budget-citoyen/${edition.year}/calendrier.ics`} icon="calendar" reloadDocument>Mettre le calendrier dans le vôtre</TextLink></p>
    </Panel>
  );
}
