import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { ReactNode } from "react";
import { outcomeWords } from "../committee.fr";
import type { MeetingView } from "../meetings.server";

type Item = MeetingView["items"][number];
type CommitteeAgendaProps = { items: Item[]; returned: MeetingView["returned"]; action?: (item: Item) => ReactNode };

/** The items in their order, with what became of each one. */
export function CommitteeAgenda({ items, returned, action }: CommitteeAgendaProps) {
  if (items.length + returned.length === 0) return <p className="muted">Aucun projet à l’ordre du jour pour l’instant.</p>;
  return (
    <LinedList>
      {items.map((item) => (
        <li key={item.id} className="row between">
          <span>
            <b>{item.position}. </b>
            <TextLink to={`/comite/examens/${item.id}`}>{item.projectName}</TextLink> <span className="muted">{item.organisationName}</span>
          </span>
          <span className="row">
            {item.outcome ? <Tag tone={outcomeWords[item.outcome].tone}>{outcomeWords[item.outcome].label}</Tag> : <Tag tone="info">À examiner</Tag>}
            {item.status === "on_agenda" && action?.(item)}
          </span>
        </li>
      ))}
      {returned.map(({ position, projectName, present, required }) => (
        <li key={projectName} className="row between">
          <span>
            <b>{position}. </b>
            {projectName}{" "}
            <span className="muted">
              {present} présents, il en fallait {required}
            </span>
          </span>
          <Tag tone="draft">Sans quorum</Tag>
        </li>
      ))}
    </LinedList>
  );
}
