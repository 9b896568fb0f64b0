import { LifeLine } from "~/ui/life-line";
import { TextLink } from "~/ui/text-link";
import type { StoryEvent } from "../life-story.fr";

const detailOf = ({ detail, link }: StoryEvent) => (
  <>
    {detail}
    {detail && link && ". "}
    {link && <TextLink to={link.to}>{link.label}</TextLink>}
  </>
);

/** The whole life of a project, each step with its day and, where there is one, its page. */
export const ProjectLife = ({ events }: { events: StoryEvent[] }) => (
  <LifeLine events={events.map((event) => ({ title: event.title, state: event.state, ...((event.detail ?? event.link) && { detail: detailOf(event) }) }))} />
);
