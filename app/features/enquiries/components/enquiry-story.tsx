import { formatDateTime } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import type { StoryLine } from "../story";
import "./enquiries.css";

/** Each thing that happened, dated and owned, the newest first. */
export function EnquiryStory({ story }: { story: StoryLine[] }) {
  return (
    <Panel title="Toute l’histoire">
      <LinedList>
        {story.map(({ at, by, title, text, isPrivate }, index) => (
          <li key={index}>
            <b>{title}</b> {isPrivate && <Tag icon="lock">Privé</Tag>}
            {text ? <p className="story-text">{text}</p> : <br />}
            <span className="muted sm">
              {formatDateTime(at)}
              {by && `, ${by}`}
            </span>
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
