import { formatCount } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { TextLink } from "~/ui/text-link";

/** On the team's home: what is owed to whoever complained; nothing when nothing is. */
export function ComplaintsWaiting({ open, late }: { open: number; late: number }) {
  if (open === 0) return null;
  const title = open > 1 ? `${formatCount(open)} réclamations attendent une réponse` : "Une réclamation attend une réponse";
  const ofThem = open > 1 ? `${formatCount(late)} ${late > 1 ? "sont" : "est"} hors délai. ` : "Elle est hors délai. ";
  return (
    <Callout tone={late > 0 ? "warning" : "info"} title={title}>
      <p>{late > 0 && ofThem}<TextLink to={late > 0 ? "/equipe/reclamations?etat=late" : "/equipe/reclamations"}>Ouvrir le registre</TextLink></p>
    </Callout>
  );
}
