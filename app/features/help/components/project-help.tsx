import { formatShortDate } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Heading } from "~/ui/heading";
import { Icon } from "~/ui/icon";
import { kindWords, totalsWords, wantedWords } from "../help.fr";
import type { PublicHelp } from "../requests.server";
import "./help.css";

const Asked = ({ request: { id, kind, title, place, wanted, promised, untilDay }, slug }: { request: PublicHelp["open"][number]; slug: string }) => (
  <li className="help-asked">
    <div className="stack gap-sm">
      <p className="sm muted">{kindWords[kind].label}</p>
      <Heading level={3} size="md">{title}</Heading>
      <p className="where"><Icon name="pin" /><span>{place}</span></p>
      <p className="sm">{wantedWords(kind, wanted, promised)}, jusqu’au {formatShortDate(untilDay)}.</p>
    </div>
    <ButtonLink to={`/projets/${slug}/coups-de-main/${id}`} variant="ghost" icon="hand">Proposer mon aide<span className="sr">&nbsp;: {title}</span></ButtonLink>
  </li>
);

/** What the project asks beside money, and what came of it; nothing when it never asked. */
export function ProjectHelp({ help: { open, totals }, slug }: { help: PublicHelp; slug: string }) {
  if (totals.asked === 0) return null;
  return (
    <section id="coups-de-main" className="stack">
      <Heading level={2} size="lg">Les coups de main</Heading>
      {open.length > 0 && <ul className="help-list">{open.map((request) => <Asked key={request.id} request={request} slug={slug} />)}</ul>}
      <p className="sm muted">{totalsWords(totals)} Sans argent&nbsp;: du temps, des savoir-faire, du matériel.</p>
    </section>
  );
}
