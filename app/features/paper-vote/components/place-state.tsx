import { formatCount } from "~/lib/money";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import type { PlaceState } from "../paper";
import { placeWords } from "../paper-vote.fr";

type Known = { id: string; state: PlaceState; marks: number; ballots: number | null; voided: number | null; cancellationReason: string | null };

const doors: Partial<Record<PlaceState, { path: string; label: string }>> = {
  marking: { path: "", label: "Ouvrir la page d’émargement" }, keying: { path: "/saisie", label: "Saisir les bulletins" }, differing: { path: "/ecarts", label: "Voir les écarts" },
};

const keyedWords = ({ ballots, voided }: Pick<Known, "ballots" | "voided">) => (ballots === null ? "pas encore" : `${formatCount(ballots)} ${ballots > 1 ? "bulletins" : "bulletin"}, dont ${formatCount(voided ?? 0)} ${voided! > 1 ? "nuls" : "nul"}`);

/** Where a place stands, and the one thing to do next. */
export function PlacePanel({ place }: { place: Known }) {
  const { id, state, marks, cancellationReason } = place;
  const door = doors[state];
  return (
    <Panel title="Où en est ce lieu">
      <Stack>
        <p>{placeWords[state].next}</p>
        <Facts items={[{ term: "Personnes émargées", detail: formatCount(marks) }, { term: "Bulletins accordés", detail: keyedWords(place) }]} />
        {state === "settled" && place.ballots !== marks && <p className="muted">Des personnes émargées n’ont pas déposé leur bulletin : c’est permis, et c’est publié.</p>}
        {state === "cancelled" && <Callout tone="danger" title="Ce lieu est annulé"><p>{cancellationReason}</p></Callout>}
        {door && <Row><ButtonLink variant="primary" to={`/lieu-de-vote/${id}${door.path}`}>{door.label}</ButtonLink></Row>}
      </Stack>
    </Panel>
  );
}
