import { formatShortDate } from "~/lib/dates";
import type { Demand } from "../demand";
import { findCriterion, type Grid } from "../criteria";

/** Dates cross the wire as text. */
export type ShownDemand = Pick<Demand, "key" | "from" | "criterion" | "reason" | "seatName"> & {
  askedAt: Date | string;
  answer: { body: string; answeredAt: Date | string; answeredByName: string; versions: number } | null;
};

/** In one line: « Critère 1 : Économiquement viable », or the seat whose reason it is. */
export function demandTitle({ criterion, seatName }: Pick<ShownDemand, "criterion" | "seatName">, grid: Grid): string {
  if (criterion === null) return `Réserve : ${seatName ?? "le comité"}`;
  return `Critère ${criterion} : ${findCriterion(grid, criterion)?.title ?? ""}`;
}

type DemandAskedProps = { demand: ShownDemand; /** Where a criterion that speaks for itself is argued. */ argued?: string };

export function DemandAsked({ demand, argued = "Ses raisons sont sur la page de la demande." }: DemandAskedProps) {
  return (
    <>
      <p className="pre-line">{demand.reason ?? `Le comité a jugé ce critère non rempli. ${argued}`}</p>
      <p className="muted sm">{demand.from === "team" ? "Demandé par l’équipe" : "Condition du comité"}, le {formatShortDate(demand.askedAt)}</p>
    </>
  );
}

export function DemandAnswered({ demand: { answer } }: { demand: ShownDemand }) {
  if (!answer) return <p className="muted">Pas encore de réponse.</p>;
  return (
    <>
      <p className="pre-line">{answer.body}</p>
      <p className="muted sm">
        {answer.answeredByName}, le {formatShortDate(answer.answeredAt)}
        {answer.versions > 1 && `, réponse revue ${answer.versions - 1} fois`}
      </p>
    </>
  );
}
