import { formatShortDate } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { interestKindWords } from "../committee.fr";
import { detectedWords, interestWord, type InterestLine } from "../interest";
import type { DetectedLink } from "../detected-links.server";

function Line({ line }: { line: InterestLine }) {
  const { kind, detail, declaredAt, withdrawnAt, withdrawalReason, seatName, personName, projectName, organisationName, examinationId } = line;
  return (
    <li className="stack">
      <span className="row between">
        <b>{seatName}</b>
        <Tag tone={withdrawnAt ? "draft" : kind === "recusal" ? "warning" : "info"}>{withdrawnAt ? "Retirée" : interestKindWords[kind]}</Tag>
      </span>
      <span>
        {interestWord(line)}&nbsp;: {detail}
      </span>
      {withdrawnAt && <span className="sm muted">Retirée le {formatShortDate(withdrawnAt)}&nbsp;: {withdrawalReason}</span>}
      <span className="sm muted">
        <TextLink to={`/comite/examens/${examinationId}`}>{projectName}</TextLink>, {organisationName} · dit par {personName} le {formatShortDate(declaredAt)}
      </span>
    </li>
  );
}

export const InterestList = ({ lines }: { lines: InterestLine[] }) => (
  <LinedList>{lines.map((line) => <Line key={`${line.kind}:${line.examinationId}:${line.seatName}:${line.declaredAt.toISOString()}`} line={line} />)}</LinedList>
);

/** What the site noticed by itself; people decide what it means. */
export function DetectedLinks({ links, withProject }: { links: DetectedLink[]; withProject?: boolean }) {
  if (links.length === 0) return null;
  return (
    <Callout tone="warning" title={links.length === 1 ? "Un lien à regarder" : "Des liens à regarder"}>
      <ul>
        {links.map(({ itemId, seatId, personName, seatName, reason, projectName }) => (
          <li key={`${itemId}:${seatId}:${personName}:${reason}`}>
            {personName} ({seatName}) {detectedWords[reason]}
            {withProject ? <>, <TextLink to={`/comite/examens/${itemId}`}>{projectName}</TextLink></> : ""}.
          </li>
        ))}
      </ul>
      <p>Ce n’est pas un reproche&nbsp;: le siège le déclare, ou se récuse s’il y a conflit.</p>
    </Callout>
  );
}
