import { campaignStates } from "~/features/campaigns/campaign";
import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { Panel } from "~/ui/panel";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { lateTasks, nextTask, type BoardRow } from "../board";
import { durationWords, phaseWords } from "../support.fr";
import "./support.css";

function State({ campaign, phase, alertSince }: BoardRow) {
  const state = campaign && campaignStates[campaign.status];
  return (
    <>
      {state ? <Tag tone={state.tone}>{state.label}</Tag> : <Tag tone={phaseWords[phase].tone}>{phaseWords[phase].label}</Tag>}
      {alertSince && <> <Tag tone="warning" icon="alert">En retard</Tag></>}
    </>
  );
}

const rounded = (cents: number) => formatEuros(Math.round(cents / 100) * 100);

function Money({ campaign }: BoardRow) {
  if (!campaign?.endsAt) return <span className="muted">—</span>;
  const { raisedCents, goalCents, expectedCents, status } = campaign;
  return (
    <>
      <span className="nw">{rounded(raisedCents)}</span> <span className="muted sm">sur {formatEuros(goalCents)}{status === "live" && <>, attendu {rounded(expectedCents)}</>}</span>
    </>
  );
}

function Next({ row, now }: { row: BoardRow; now: Date }) {
  const [task, late] = [nextTask(row), lateTasks(row, now).length];
  if (!task) return <span className="muted">Rien de prévu</span>;
  return (
    <>
      {late > 0 && <Tag tone="warning">{late === 1 ? "Une en retard" : `${late} en retard`}</Tag>} {task.title} <span className="muted sm nw">{task.due ? formatShortDate(task.due) : "sans date encore"}</span>
    </>
  );
}

/** All supported projects, the most urgent first. */
export function BoardTable({ rows, now }: { rows: BoardRow[]; now: Date }) {
  const columns = [
    { label: "Projet", cell: ({ projectId, projectName, supporter }: BoardRow) => (
      <><TextLink to={`/equipe/accompagnement/${projectId}`}>{projectName}</TextLink> <span className="support-note muted sm">{supporter ? `suivi par ${supporter.name}` : "suivi par personne encore"}</span></>
    ) },
    { label: "Campagne", cell: (row: BoardRow) => <State {...row} /> },
    { label: "Collecté", cell: (row: BoardRow) => <Money {...row} /> },
    { label: "Dernier contact", cell: ({ lastContact }: BoardRow) => (lastContact ? <span className="nw">{formatShortDate(lastContact)}</span> : <span className="muted">Aucun</span>) },
    { label: "Prochaine tâche", cell: (row: BoardRow) => <Next row={row} now={now} /> },
    { label: "Temps", right: true, cell: ({ minutes }: BoardRow) => <span className="nw">{minutes > 0 ? durationWords(minutes) : "—"}</span> },
  ];
  return (
    <Panel>
      <Table caption="Projets accompagnés" captionHidden columns={columns} rows={rows} rowKey={({ projectId }) => projectId} />
    </Panel>
  );
}
