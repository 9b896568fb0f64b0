import { formatCount } from "~/lib/money";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import type { Calibration } from "../calibration";
import { calibrationWords, circleEffort, circleWords, sharesNote } from "../calibration.fr";

type CalibrationPanelProps = { calibration: Calibration | null; level?: 2 | 3 | 4 };

/** Who must give, and when, for this goal: the arithmetic in words, then circle by circle and week by week. */
export function CalibrationPanel({ calibration, level = 2 }: CalibrationPanelProps) {
  if (!calibration) return null;
  const weeks = calibration.byWeek.map((givers, index) => ({ week: index + 1, givers }));
  return (
    <Panel title="Combien de personnes faut-il ?" level={level}>
      <Stack>
        {calibrationWords(calibration).map((sentence) => <p key={sentence}>{sentence}</p>)}
        <Table
          caption="Par cercle"
          rows={calibration.byCircle}
          rowKey={({ circle }) => circle}
          columns={[
            { label: "Cercle", cell: ({ circle }) => <>{circleWords[circle].label} <span className="muted sm">{circleWords[circle].who}</span></> },
            { label: "Donneront", right: true, cell: ({ givers }) => formatCount(givers) },
            { label: "Effort", cell: (row) => (row.circle === "public" && row.people === null ? "À chercher pendant la campagne" : circleEffort(row)) },
          ]}
        />
        <Table
          caption="Par semaine"
          rows={weeks}
          rowKey={({ week }) => week}
          columns={[
            { label: "Semaine", cell: ({ week }) => `Semaine ${week}` },
            { label: "Personnes", right: true, cell: ({ givers }) => formatCount(givers) },
          ]}
        />
        <p className="muted sm">{sharesNote(calibration.circleRule)}</p>
      </Stack>
    </Panel>
  );
}
