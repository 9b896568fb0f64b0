import { Callout } from "~/ui/callout";
import type { Quorum } from "../decision";

/** Whether enough seats are in the room now; said aloud when it changes. */
export function RoomQuorum({ quorum: { present, required, reached } }: { quorum: Quorum }) {
  const seats = present > 1 ? `${present} sièges présents` : `${present} siège présent`;
  return (
    <div role="status">
      <Callout tone={reached ? "success" : "warning"} title={reached ? "Le quorum est là" : "Le quorum manque"}>
        {seats}, il en faut {required}.{!reached && " Un point clos maintenant n’aurait pas de décision : il attendrait une autre séance."}
      </Callout>
    </div>
  );
}
