import { formatDateTime, formatShortDate } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { Facts } from "~/ui/facts";
import { Money } from "~/ui/money";
import { Panel } from "~/ui/panel";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { Desk } from "../round-desk.server";
import { VoteRegister } from "./vote-register";

type Running = NonNullable<Desk["running"]>;
type Shown = Omit<Running, "check" | "lines" | "register"> & { check: Running["check"]; lines: Running["lines"]; register: Running["register"] };

function BoxFacts({ check, held, mixedOn }: Pick<Shown, "check" | "held" | "mixedOn">) {
  const agrees = check && check.roll === check.slots + check.held + check.refused;
  return (
    <>
      {check && !agrees && <Callout tone="danger" title="La liste des votants et l’urne ne disent pas le même nombre"><p>{formatCount(check.roll)} votants en ligne ; {formatCount(check.slots)} bulletins, {formatCount(check.held)} en attente, {formatCount(check.refused)} refusés. L’urne ne se clôt pas tant que l’écart dure : prévenez le bureau de vote.</p></Callout>}
      <Facts
        items={[
          { term: "Contrôle de l’heure", detail: check ? `${formatDateTime(check.checkedAt)} : ${agrees ? "autant de bulletins que de votants" : "écart"}` : "pas encore fait" },
          { term: "Dernier mélange", detail: mixedOn ? formatShortDate(mixedOn) : "pas encore fait ; il a lieu chaque nuit à 3 h" },
          { term: "Bulletins en attente", detail: `${held.waiting} à décider, ${held.accepted} acceptés qui attendent d’être vingt` },
        ]}
      />
    </>
  );
}

/** How the vote goes: never what is in the box. */
export function RoundDesk({ desk: { edition, running } }: { desk: Omit<Desk, "running"> & { running: Shown | null } }) {
  if (!running) return null;
  const base = `/equipe/budget-citoyen/${edition.id}/scrutin`;
  return (
    <>
      {running.logShows && <Callout tone="warning" title="Le journal de PostgreSQL montrerait ce que les gens envoient"><p>Demandez à l’administrateur de régler « log_parameter_max_length = 0 » avant l’ouverture.</p></Callout>}
      <Panel title="L’urne"><BoxFacts {...running} /><p className="row"><TextLink to={`${base}/attente`}>Les bulletins en attente</TextLink><TextLink to={`${base}/ressemblances`}>Les inscriptions qui se ressemblent</TextLink><TextLink to={`/budget-citoyen/${edition.year}/scrutin`}>La page publique</TextLink></p></Panel>
      <Panel title="Le bulletin" aside={<TextLink to={`${base}/retrait`}>Retirer une initiative</TextLink>}>
        <Table
          caption="Les lignes du bulletin" captionHidden rows={running.lines} rowKey={({ initiativeId }) => initiativeId}
          columns={[
            { label: "Initiative", cell: ({ number, title, withdrawnAt }) => <>nº {number} · {title} {withdrawnAt && <Tag tone="neutral">Retirée</Tag>}</> },
            { label: "Montant", right: true, cell: ({ costCents }) => <Money cents={costCents} /> },
          ]}
        />
      </Panel>
      <Panel title="Le registre public"><VoteRegister entries={running.register} /></Panel>
    </>
  );
}
