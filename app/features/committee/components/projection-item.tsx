import { themeName } from "~/features/territory/themes";
import { formatShortDate } from "~/lib/dates";
import { Icon } from "~/ui/icon";
import { outcomeReasons, outcomeWords, voteWords } from "../committee.fr";
import type { WallItem } from "../projection.server";

type Seat = WallItem["seats"][number];

function Mark({ done, label, awaited }: { done: boolean; label: string; awaited: string }) {
  return (
    <span className={done ? "wall-mark" : "wall-mark soft"}>
      {done && <Icon name="check" />}
      {done ? label : awaited}
    </span>
  );
}

function standing({ state, present, hasVoted, choice }: Seat, { closed, kind }: WallItem) {
  if (state === "recused") return <span className="soft">Récusé</span>;
  if (state === "vacant") return <span className="soft">Sans mandat</span>;
  if (closed) return <b>{choice ? voteWords[choice] : present ? "Abstention, sans vote" : "Absent"}</b>;
  if (kind === "meeting" && !present) return <span className="soft">Absent</span>;
  return (
    <span className="row">
      <Mark done={state === "given"} label="Avis donné" awaited="Avis attendu" />
      <Mark done={hasVoted} label="A voté" awaited="Vote attendu" />
    </span>
  );
}

function Criteria({ item }: { item: WallItem }) {
  const met = new Map(item.result?.criteria.map((one) => [one.criterion as number, one]));
  return (
    <ol className="wall-criteria">
      {item.criteria.map(({ criterion, title }) => (
        <li key={criterion}>
          <span>
            {criterion}. {title}
          </span>
          {met.has(criterion) && <b>{met.get(criterion)?.isMet ? "Rempli" : "Non rempli"}</b>}
        </li>
      ))}
    </ol>
  );
}

function Result({ result }: { result: NonNullable<WallItem["result"]> }) {
  const { outcome, because, tally, resubmitBefore } = result;
  const votes = [[tally.for, "pour"], [tally.against, "contre"], [tally.adjourn, "pour ajourner"], [tally.abstain, tally.abstain > 1 ? "abstentions" : "abstention"]] as const;
  return (
    <div className={`wall-result ${outcome}`}>
      <h2>{outcomeWords[outcome].label}</h2>
      <p>{votes.map(([count, word]) => `${count} ${word}`).join(", ")}.</p>
      <p>{outcomeReasons[because]}</p>
      {resubmitBefore && <p>Le porteur a jusqu’au {formatShortDate(resubmitBefore)} pour revenir.</p>}
    </div>
  );
}

function Quorum({ item: { quorum, kind } }: { item: WallItem }) {
  const { present, required, eligible, reached } = quorum;
  return (
    <p className={reached ? "wall-quorum there" : "wall-quorum"}>
      <b>{reached ? "Le quorum est là" : "Le quorum manque"}</b>
      <br />
      {kind === "meeting" ? "Présents" : "Ont voté"}&nbsp;: {present} sur {eligible}, il en faut {required}.
    </p>
  );
}

/** One project before the committee: marks until the close, then votes and result together. */
export function ProjectionItem({ item }: { item: WallItem }) {
  const { project, result } = item;
  return (
    <>
      <div>
        <h1>{project.name}</h1>
        <p className="soft">
          {[project.communeName, themeName(project.theme), project.organisationName, item.examination > 1 && `examen n° ${item.examination}`].filter(Boolean).join(" · ")}
        </p>
      </div>
      <div role="status">{result && <Result result={result} />}</div>
      <div className="wall-body">
        <section aria-labelledby="sieges">
          <h2 id="sieges">{result ? "Les votes" : "Les sièges"}</h2>
          <ul className="wall-seats">
            {item.seats.map((seat) => (
              <li key={seat.key}>
                <span>{seat.name}</span>
                {standing(seat, item)}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="criteres">
          <h2 id="criteres">Les quatre critères</h2>
          <Criteria item={item} />
          <Quorum item={item} />
        </section>
      </div>
    </>
  );
}
