import "./projection.css";
import { Link } from "@remix-run/react";
import { formatDate } from "~/lib/dates";
import { outcomeReasons } from "../committee.fr";
import type { Projection as ProjectionView } from "../projection.server";
import { LiveRefresh } from "./live-refresh";
import { ProjectionItem } from "./projection-item";

function Between({ meeting: { returned, isUnderWay } }: { meeting: ProjectionView }) {
  if (!returned) return <h1>{isUnderWay ? "L’ordre du jour est vide" : "La séance va commencer"}</h1>;
  return (
    <>
      <h1>{returned.projectName}</h1>
      <div className="wall-result" role="status">
        <h2>Sans quorum</h2>
        <p>
          {outcomeReasons.no_quorum} {returned.present} présents, il en fallait {returned.required}. Le projet attend une autre séance.
        </p>
      </div>
    </>
  );
}

function PointLink({ meeting: { points }, to, label }: { meeting: ProjectionView; to: number | undefined; label: string }) {
  return to === undefined || !points.includes(to) ? <span /> : <Link to={`?point=${to}`}>{label}</Link>;
}

/** The wall of the room: one project at a time, no private word. */
export function Projection({ meeting }: { meeting: ProjectionView }) {
  const { id, kind, heldAt, point, points, item } = meeting;
  const index = point === null ? -1 : points.indexOf(point);
  return (
    <div className="wall">
      <div className="wall-top soft">
        <span>
          {kind === "meeting" ? "Comité du" : "Consultation jusqu’au"} {formatDate(heldAt)}
        </span>
        {point !== null && (
          <span>
            Point {index + 1} sur {points.length}
          </span>
        )}
      </div>
      {item ? <ProjectionItem item={item} /> : <Between meeting={meeting} />}
      <nav className="wall-nav" aria-label="Points de l’ordre du jour">
        <PointLink meeting={meeting} to={points[index - 1]} label="Point précédent" />
        <Link to={`/comite/seances/${id}`}>Quitter la projection</Link>
        <PointLink meeting={meeting} to={points[index + 1]} label="Point suivant" />
      </nav>
      <LiveRefresh meetingId={id} />
    </div>
  );
}
