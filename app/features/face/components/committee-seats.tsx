import { TextLink } from "~/ui/text-link";
import type { PublicSeat } from "~/features/committee/public-committee.server";
import "./committee-seats.css";

const roles = { titular: "titulaire", substitute: "suppléance" } as const;
const counted = (count: number, one: string, many: string) => (count === 0 ? null : count === 1 ? one : `${count} ${many}`);

/** Who is named, then how many are not. */
function sittersWords(sitters: PublicSeat["sitters"]): string[] {
  const named = sitters.flatMap(({ kind, name }) => (name ? [`${name}, ${roles[kind]}`] : []));
  const unnamed = (kind: "titular" | "substitute") => sitters.filter((sitter) => sitter.kind === kind && !sitter.name).length;
  const rest = [counted(unnamed("titular"), "une personne titulaire", "personnes titulaires"), counted(unnamed("substitute"), "une suppléance", "suppléances")].filter((words) => words !== null);
  return [...named, ...(rest.length ? [rest.join(" et ")] : [])];
}

function Seat({ seat: { name, partnerName, partnerSlug, sitters } }: { seat: PublicSeat }) {
  const lines = sittersWords(sitters);
  return (
    <li>
      <h3 className="title-md">{name}</h3>
      {lines.map((line) => <p key={line}>{line}</p>)}
      {lines.length === 0 && <p className="muted">Siège à pourvoir</p>}
      {partnerName && <p className="sm"><TextLink to={`/partenaires/${partnerSlug}`}>{partnerName}</TextLink></p>}
    </li>
  );
}

/** Six seats round the table, one voice each. */
export const CommitteeSeats = ({ seats }: { seats: PublicSeat[] }) => (
  <ul className="committee-table">
    {seats.map((seat) => <Seat key={seat.id} seat={seat} />)}
  </ul>
);
