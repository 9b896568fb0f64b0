import { formatShortDate } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Todo } from "~/ui/todo";
import type { listAwaiting } from "../awaiting.server";

type Awaiting = Awaited<ReturnType<typeof listAwaiting>>[number];

const missing = ({ hasOpinion, hasVote }: Awaiting) => (!hasOpinion && !hasVote ? "Avis et vote attendus" : hasOpinion ? "Vote attendu" : "Avis attendu");

/** What a seat has still to say, the nearest meeting first. */
export function AwaitingList({ items }: { items: Awaiting[] }) {
  return (
    <Todo
      empty="Rien à faire aujourd’hui."
      items={items.map((item) => ({
        when: formatShortDate(item.heldAt),
        title: item.projectName,
        note: missing(item),
        action: (
          <ButtonLink small variant="ghost" to={item.hasOpinion ? `/comite/examens/${item.id}/vote` : `/comite/examens/${item.id}`}>
            {item.hasOpinion ? "Voter" : "Donner l’avis"}
            <span className="sr"> sur {item.projectName}</span>
          </ButtonLink>
        ),
      }))}
    />
  );
}
