import { plural } from "~/features/campaigns/campaign-words.fr";
import type { Urgency } from "../need";

/** The day's work on money, in a sentence. */
export function MorningSentence({ needs }: { needs: readonly { urgency: Urgency }[] }) {
  if (needs.length === 0) return <>Rien n’attend ce matin. L’argent suit son chemin.</>;
  const late = needs.filter(({ urgency }) => urgency === "late").length;
  return <>{plural(needs.length, "chose attend", "choses attendent")} quelqu’un{late > 0 ? `, dont ${plural(late, "à faire", "à faire")} sans attendre.` : ", rien ne presse."}</>;
}
