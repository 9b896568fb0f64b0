import { Callout } from "~/ui/callout";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import type { ReportFigures } from "../report";
import { reportGaps, reportLines, type ReportLine } from "../report.fr";

const columns = [
  { label: "Ce que demande la loi", cell: ({ label, note }: ReportLine) => <>{label}<span className="muted sm note">{note}</span></> },
  { label: "Chiffre", right: true, cell: ({ value }: ReportLine) => value },
];

/** The very lines of the PDF, and what they leave out. */
export function ReportFiguresView({ figures }: { figures: ReportFigures }) {
  return (
    <Stack>
      <Table caption="Chiffres de l’année" columns={columns} rows={reportLines(figures)} rowKey={({ label }) => label} />
      <Callout title="Ce que ces chiffres ne disent pas">
        <ul>{reportGaps(figures).map((gap) => <li key={gap}>{gap}</li>)}</ul>
      </Callout>
    </Stack>
  );
}
