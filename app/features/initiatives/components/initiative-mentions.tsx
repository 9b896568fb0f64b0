import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";

type InitiativeMentionsProps = { initiatives: { id: string; title: string; year: number; editionName: string; slug: string }[] };

/** On the project's own public page: the initiatives by which it went to the citizen budget. */
export function InitiativeMentions({ initiatives }: InitiativeMentionsProps) {
  if (initiatives.length === 0) return null;
  return (
    <Panel title="Ce projet au budget citoyen">
      {initiatives.map(({ id, title, year, editionName, slug }) => (
        <p key={id}><TextLink to={`/budget-citoyen/${year}/initiatives/${slug}`} icon="right">{editionName}&nbsp;: {title}</TextLink></p>
      ))}
    </Panel>
  );
}
