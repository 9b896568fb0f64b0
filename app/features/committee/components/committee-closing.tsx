import type { SubmissionResult } from "@conform-to/react";
import { Callout } from "~/ui/callout";
import { Panel } from "~/ui/panel";
import { Seats } from "~/ui/seats";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import type { ExaminationView } from "../examinations.server";
import type { SeatLine } from "../seat-lines";
import { CommitteeConfirm } from "./committee-confirm";
import { QuorumLine } from "./committee-seats";

function standing({ state, present, hasVoted }: SeatLine) {
  if (state === "recused") return <Tag tone="warning">Récusé</Tag>;
  if (state === "vacant") return <Tag tone="draft">Sans mandat</Tag>;
  if (!present) return <Tag tone="draft">Absent</Tag>;
  return hasVoted ? <Tag tone="success">Présent, a voté</Tag> : <Tag tone="info">Présent, sans vote</Tag>;
}

const noteOf = ({ state, representedBy }: SeatLine) =>
  [representedBy, state === "awaited" && "Pas d’avis"].filter(Boolean).join(". ") || undefined;

const obstacles = {
  "committee.too_early": "La séance n’a pas encore eu lieu : la clôture s’ouvre ce jour-là.",
  "committee.votes_awaited": "Des sièges peuvent encore voter jusqu’à l’heure limite.",
} as const;

type CommitteeClosingProps = { item: ExaminationView; lastResult: SubmissionResult<string[]> | undefined };

/** The chair's last look: who counts, then one button. Votes stay hidden until it is pressed. */
export function CommitteeClosing({ item, lastResult }: CommitteeClosingProps) {
  return (
    <Stack gap="lg">
      <Panel title="Qui compte">
        <Stack>
          <Seats items={item.seats.map((seat) => ({ name: seat.name, note: noteOf(seat), status: standing(seat) }))} />
          <QuorumLine quorum={item.quorum} kind={item.kind} />
        </Stack>
      </Panel>
      {item.notYet && <Callout tone="warning">{obstacles[item.notYet]}</Callout>}
      <CommitteeConfirm question="Clore l’examen et révéler les votes ?" verb="Clore l’examen" back={`/comite/examens/${item.id}`} lastResult={lastResult}>
        <p>
          Les votes sont révélés ensemble et la décision est écrite une fois pour toutes. Un siège présent qui n’a pas voté s’abstient.
          {!item.quorum.reached && " Le quorum manque : aucune décision ne sera prise et le projet attendra une autre séance."}
        </p>
      </CommitteeConfirm>
    </Stack>
  );
}
