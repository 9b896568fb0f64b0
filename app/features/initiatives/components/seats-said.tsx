import { verdictTold } from "~/features/committee/committee.fr";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import { voteWords } from "../initiatives.fr";
import type { SelectionSeat } from "../selection";

type Shown = SelectionSeat & { hasSaid: boolean };

function state({ recused, hasMandate, hasSaid, said }: Shown) {
  if (recused) return <Tag tone="draft">Récusé</Tag>;
  if (said) return <Tag tone={said.vote === "selected" ? "success" : "warning"}>{voteWords[said.vote]}</Tag>;
  if (!hasMandate) return <Tag tone="draft">Sans mandat</Tag>;
  return hasSaid ? <Tag tone="info">Avis donné, caché</Tag> : <Tag tone="neutral">Attendu</Tag>;
}

/** Every seat: where it stands, and its words for whoever may read them. */
export function SeatsSaid({ seats }: { seats: Shown[] }) {
  return (
    <Panel title="Les sièges">
      <LinedList>
        {seats.map((seat) => (
          <li key={seat.key}>
            <div className="row between"><b>{seat.name}</b>{state(seat)}</div>
            {!seat.recused && seat.said && (
              <>
                {seat.said.reason && <p style={{ whiteSpace: "pre-line" }}>{seat.said.reason}</p>}
                <ul className="sm">
                  {seat.said.criteria.map(({ criterionId, title, verdict, reason }) => <li key={criterionId}>{title}&nbsp;: {verdictTold[verdict]}{reason && `. ${reason}`}</li>)}
                </ul>
              </>
            )}
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
