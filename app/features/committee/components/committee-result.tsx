import { correctionsOf } from "~/lib/correction";
import { formatDateTime, formatShortDate } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import { CorrectedText } from "~/ui/corrected-text";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { criterionReasons, outcomeReasons, outcomeWords, voteWords } from "../committee.fr";
import { voteField } from "../decision-record";
import type { Grid } from "~/features/label/criteria";
import type { ExaminationView } from "../examinations.server";
import type { SeatLine } from "../seat-lines";
import { QuorumLine } from "./committee-seats";

type Result = NonNullable<ExaminationView["decision"]>;

const callouts = { labelled: "success", refused: "danger", adjourned: "warning" } as const;

function voteOf({ state, present, vote }: SeatLine): string {
  if (state === "recused") return "Récusé";
  if (!present) return "Absent";
  return vote ? voteWords[vote.choice] : "Abstention (sans vote)";
}

const reasonOf = ({ state, present, vote }: SeatLine) => (present && state !== "recused" ? (vote?.reason ?? "") : "");

function CriteriaTable({ result, grid }: { result: Result; grid: Grid }) {
  const titles = new Map(grid.criteria.map(({ number, title }) => [number, title]));
  return (
    <Table
      caption="Les quatre critères"
      rows={result.answer.criteria}
      rowKey={({ criterion }) => criterion}
      columns={[
        { label: "Critère", cell: ({ criterion }) => `${criterion}. ${titles.get(criterion)}` },
        { label: "Rempli", right: true, cell: ({ met }) => met },
        { label: "Non rempli", right: true, cell: ({ notMet }) => notMet },
        { label: "Conclusion", cell: ({ isMet, because }) => `${isMet ? "Rempli" : "Non rempli"}. ${criterionReasons[because]}` },
      ]}
    />
  );
}

type CommitteeResultProps = { result: Result; seats: SeatLine[]; grid: Grid; kind: "meeting" | "consultation" };

/** What the committee decided, and the count behind it. */
export function CommitteeResult({ result, seats, grid, kind }: CommitteeResultProps) {
  const { answer, outcome, decidedAt, resubmitBefore } = result;
  return (
    <Stack gap="lg">
      <Callout tone={callouts[outcome]} title={`Décision : ${outcomeWords[outcome].label.toLowerCase()}`}>
        <p>{outcomeReasons[answer.because]}</p>
        {resubmitBefore && <p>Le porteur peut compléter sa demande et la déposer à nouveau au plus tard le {formatShortDate(resubmitBefore)}.</p>}
        {decidedAt && <p className="sm">Rendue le {formatDateTime(decidedAt)}.</p>}
      </Callout>
      <Panel>
        <CriteriaTable result={result} grid={grid} />
      </Panel>
      <Panel>
        <Stack>
          <Table
            caption="Les votes"
            rows={seats}
            rowKey={({ key }) => key}
            columns={[
              { label: "Siège", cell: ({ name }) => name },
              { label: "Vote", cell: voteOf },
              { label: "Raison", cell: (line) => <CorrectedText text={reasonOf(line)} corrections={correctionsOf(result.corrections, voteField(line.name))} /> },
            ]}
          />
          <QuorumLine quorum={answer.quorum} kind={kind} />
        </Stack>
      </Panel>
    </Stack>
  );
}
