import { campaignStates } from "~/features/campaigns/campaign";
import { formatShortDate } from "~/lib/dates";
import { formatCount, formatEuros } from "~/lib/money";
import { Facts } from "~/ui/facts";
import { FigureTiles } from "~/ui/figure-tiles";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import type { CampaignStatus } from "~/features/campaigns/campaign";
import type { EntryKind, Phase } from "../support";
import { durationWords, kindWords, phaseWords } from "../support.fr";
import { RelayList, type ShownRelay } from "./relay-list";
import "./support.css";

export type ReportContent = {
  campaign: { status: CampaignStatus; title: string; goalCents: number; startsAt: Date | null; endsAt: Date | null };
  report: { conclusion: string; writtenAt: Date; byName: string } | null;
  minutes: number;
  byKind: { kind: EntryKind; count: number; minutes: number }[];
  byPhase: { phase: Phase; minutes: number }[];
  tasks: { done: number; all: number };
  relays: ShownRelay[];
  raisedCents: number;
  donors: number;
};

const many = (count: number, one: string, more: string) => `${formatCount(count)}\u00a0${count > 1 ? more : one}`;

function Result({ campaign: { status, title, goalCents, startsAt, endsAt }, raisedCents, donors }: ReportContent) {
  return (
    <Panel title="Le résultat">
      <p>
        «&nbsp;{title}&nbsp;»{startsAt && endsAt && <>, du {formatShortDate(startsAt)} au {formatShortDate(endsAt)}</>}&nbsp;: {campaignStates[status].label.toLowerCase()}, {formatEuros(raisedCents)} sur {formatEuros(goalCents)}, {many(donors, "personne a donné", "personnes ont donné")}.
      </p>
    </Panel>
  );
}

/** What was done, how long it took, what came of it; on a screen and on paper. */
export function ReportView({ content }: { content: ReportContent }) {
  const { report, minutes, byKind, byPhase, tasks, relays } = content;
  return (
    <Stack gap="lg">
      <FigureTiles
        items={[
          { value: durationWords(minutes), label: "d’accompagnement", colour: "gauge" },
          { value: formatCount(byKind.reduce((all, { count }) => all + count, 0)), label: "échanges et relectures" },
          { value: `${tasks.done} / ${tasks.all}`, label: "tâches faites", colour: "success" },
          { value: formatCount(relays.filter(({ result }) => result?.outcome === "relayed").length), label: "relais obtenus", colour: "brick" },
        ]}
      />
      <Result {...content} />
      {report && (
        <Panel title="Ce que l’équipe retient">
          <p className="support-text">{report.conclusion}</p>
          <p className="muted sm">{report.byName}, {formatShortDate(report.writtenAt)}</p>
        </Panel>
      )}
      <Panel title="Ce qui a été fait">
        <Stack>
          <Table
            caption="Par nature"
            captionHidden
            empty={<p className="muted">Rien n’a été noté.</p>}
            rows={byKind}
            rowKey={({ kind }) => kind}
            columns={[
              { label: "Nature", cell: ({ kind }) => kindWords[kind] },
              { label: "Nombre", right: true, cell: ({ count }) => formatCount(count) },
              { label: "Temps", right: true, cell: ({ minutes: spent }) => durationWords(spent) },
            ]}
          />
          <Facts items={byPhase.map(({ phase, minutes: spent }) => ({ term: phaseWords[phase].label, detail: durationWords(spent) }))} />
        </Stack>
      </Panel>
      <Panel title="Relais">
        <RelayList relays={relays} />
      </Panel>
    </Stack>
  );
}
