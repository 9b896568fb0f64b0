import type { SerializeFrom } from "@remix-run/node";
import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import "./grants.css";
import { milestoneWords } from "../grants.fr";
import type { WholeGrant } from "../grants.server";

type Props = Pick<SerializeFrom<WholeGrant>, "milestones" | "id"> & { /** The holder's own page: what is reached is noted there. */ marks?: boolean };

/** The stages of the convention, each dated, done or late. */
export function GrantMilestones({ id, milestones, marks = false }: Props) {
  if (milestones.length === 0) return <p className="muted">Aucune étape dans la convention.</p>;
  return (
    <LinedList>
      {milestones.map((one) => (
        <li key={one.id} className="row between">
          <span>
            <b>{one.title}</b> <span className="muted">{one.doneOn ? `le ${formatShortDate(one.doneOn)}` : `pour le ${formatShortDate(one.dueOn)}`}</span>
            {one.note && <><br />{one.note}</>}
            {one.photoFileId && <><br /><img className="grant-photo small" src={`/subventions/${id}/fichiers/${one.photoFileId}`} alt={one.photoAlt ?? ""} width={200} height={125} loading="lazy" /></>}
          </span>
          <span className="row">
            <Tag tone={milestoneWords[one.state].tone}>{milestoneWords[one.state].label}</Tag>
            {marks && !one.doneOn && <TextLink to={`/mon-espace/subventions/${id}/etapes/${one.id}`}>Noter<span className="sr"> «&nbsp;{one.title}&nbsp;» comme franchie</span></TextLink>}
          </span>
        </li>
      ))}
    </LinedList>
  );
}
