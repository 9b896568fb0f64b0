import { Callout } from "~/ui/callout";
import { TextLink } from "~/ui/text-link";
import { partWords } from "../campaigns.fr";
import type { CampaignPart } from "../missing-parts";

const todo = (count: number) => (count === 1 ? "Il reste une chose à faire" : `Il reste ${count} choses à faire`);

/** What blocks the sending, each with the page where it is done. */
export function MissingList({ id, missing }: { id: string; missing: CampaignPart[] }) {
  const root = `/mon-espace/campagnes/${id}`;
  if (missing.length === 0) return <Callout tone="success" title="Tout y est">Votre campagne peut partir chez l’équipe. <TextLink to={`${root}/envoi`}>Envoyer la campagne</TextLink></Callout>;
  return (
    <Callout tone="warning" title={todo(missing.length)}>
      <ul>
        {missing.map((part) => (
          <li key={part}>{partWords[part].page ? <TextLink to={`${root}/${partWords[part].page}`}>{partWords[part].toDo}</TextLink> : partWords[part].toDo}</li>
        ))}
      </ul>
    </Callout>
  );
}
