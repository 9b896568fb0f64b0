import { formatShortDate, formatTime } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Todo } from "~/ui/todo";
import type { listAwaiting, listToPreside } from "../awaiting.server";

type Awaiting = Awaited<ReturnType<typeof listAwaiting>>[number];
type ToPreside = Awaited<ReturnType<typeof listToPreside>>[number];

const missing = ({ hasOpinion, hasVote }: Awaiting) => (!hasOpinion && !hasVote ? "Avis et vote attendus" : hasOpinion ? "Vote attendu" : "Avis attendu");

const seatItem = (item: Awaiting) => ({
  when: formatShortDate(item.heldAt),
  title: item.projectName,
  note: missing(item),
  action: (
    <ButtonLink small variant="ghost" to={item.hasOpinion ? `/comite/examens/${item.id}/vote` : `/comite/examens/${item.id}`}>
      {item.hasOpinion ? "Voter" : "Donner l’avis"}
      <span className="sr"> sur {item.projectName}</span>
    </ButtonLink>
  ),
});

const chairItem = ({ id, heldAt, place }: ToPreside) => ({
  when: formatShortDate(heldAt),
  title: "Séance que vous présidez",
  note: `${place}, à ${formatTime(heldAt)}`,
  action: (
    <ButtonLink small variant="ghost" to={`/comite/seances/${id}`}>
      Présider<span className="sr"> la séance du {formatShortDate(heldAt)}</span>
    </ButtonLink>
  ),
});

/** What a seat has still to say and a chair to close, the nearest meeting first. */
export function AwaitingList({ items, toPreside }: { items: Awaiting[]; toPreside: ToPreside[] }) {
  return <Todo empty="Rien à faire aujourd’hui. Les dossiers à examiner arrivent ici dès qu’ils sont à l’ordre du jour d’une séance." items={[...items.map(seatItem), ...toPreside.map(chairItem)]} />;
}
