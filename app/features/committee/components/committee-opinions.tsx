import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { verdictWords } from "../committee.fr";
import type { Grid } from "~/features/label/criteria";
import type { SeatLine } from "../seat-lines";

const tones = { met: "success", not_met: "danger", cannot_tell: "draft" } as const;

type CommitteeOpinionsProps = { seats: SeatLine[]; grid: Grid; title: string };

/** The opinions that are open to the reader, criterion by criterion. */
export function CommitteeOpinions({ seats, grid, title }: CommitteeOpinionsProps) {
  const said = (number: number) =>
    seats.flatMap((seat) => {
      const line = seat.opinion?.criteria.find(({ criterion }) => criterion === number);
      return line ? [{ ...line, name: seat.name, by: seat.opinion?.by, earlierBy: seat.opinion?.earlierBy ?? [], recused: seat.state === "recused" }] : [];
    });
  return (
    <Panel title={title}>
      <Stack gap="lg">
        {grid.criteria.map(({ number, title: name }) => (
          <div key={number}>
            <h3>
              {number}. {name}
            </h3>
            <LinedList>
              {said(number).map(({ name: seat, by, earlierBy, verdict, reason, recused }) => (
                <li key={seat} className="stack">
                  <span className="row between">
                    <b>{seat}</b>
                    <Tag tone={recused ? "draft" : tones[verdict]}>{recused ? "Récusé : ne compte pas" : verdictWords[verdict]}</Tag>
                  </span>
                  <span>{reason}</span>
                  {earlierBy.length > 0 && (
                    <span className="sm muted">
                      Avis donné par {earlierBy.join(", ")}, revu par {by}.
                    </span>
                  )}
                </li>
              ))}
            </LinedList>
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
