import { Panel } from "~/ui/panel";
import { Seats } from "~/ui/seats";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { linkWords } from "../committee.fr";
import type { Quorum } from "../decision";
import type { SeatLine } from "../seat-lines";

const states = {
  given: { tone: "success", label: "Avis rendu" },
  awaited: { tone: "neutral", label: "Avis attendu" },
  recused: { tone: "warning", label: "Récusé" },
  vacant: { tone: "draft", label: "Sans mandat" },
} as const;

function note({ isMine, prescribes, hasVoted, state, declarations }: SeatLine): string | undefined {
  const notes = [
    isMine && "Votre siège",
    prescribes && "A attesté le projet : pas d’avis sur le critère 4",
    declarations.length > 0 && `A déclaré : ${declarations.map(({ link }) => linkWords[link].label.toLowerCase()).join(", ")}`,
    hasVoted && state !== "recused" && "A voté",
  ].filter(Boolean);
  return notes.join(". ") || undefined;
}

export function QuorumLine({ quorum, kind }: { quorum: Quorum; kind: "meeting" | "consultation" }) {
  const { eligible, present, required, reached } = quorum;
  const said = kind === "meeting" ? "présents" : "ont voté";
  return (
    <p className="sm">
      <b>{reached ? "Quorum atteint" : "Quorum non atteint"}&nbsp;:</b> {present} sur {eligible} {kind === "meeting" ? `sièges qui peuvent siéger sont ${said}` : `sièges qui peuvent siéger ${said}`}, il en faut{" "}
      {required}.
    </p>
  );
}

type CommitteeSeatsProps = { seats: SeatLine[]; quorum: Quorum; kind: "meeting" | "consultation"; hidden: boolean; closed: boolean };

/** Who has spoken, who has stepped aside, and whether there are enough of them. */
export function CommitteeSeats({ seats, quorum, kind, hidden, closed }: CommitteeSeatsProps) {
  const items = seats.map((seat) => {
    const { tone, label } = states[seat.state];
    const word = closed && seat.state === "awaited" ? "Sans avis" : label;
    return { name: seat.name, note: note(seat), status: <Tag tone={tone}>{word}</Tag> };
  });
  return (
    <Panel title="Les six sièges">
      <Stack>
        {hidden && <p className="sm muted">Les avis des autres s’ouvrent quand vous avez donné le vôtre. Les votes s’ouvrent ensemble, quand la présidence clôt le point.</p>}
        <Seats items={items} />
        <QuorumLine quorum={quorum} kind={kind} />
      </Stack>
    </Panel>
  );
}
