import type { Why } from "~/features/editions/counting-of";
import { formatCount, formatEuros } from "~/lib/money";

export type Explained = { why: Why; votes: number; awardCents: number; requestCents: number };
/** What the whole count says: enough to write the sums of one line. Euro cents. */
export type Whole = { envelopeCents: number; floorsCents: number; fundedVotes: number; stepCents: number; titleOf: (initiativeId: string) => string };

const voices = (votes: number) => (votes === 1 ? "1 voix" : `${formatCount(votes)} voix`);

function scaleSentences({ why, votes, awardCents }: Explained & { why: Extract<Why, { kind: "scale" }> }, whole: Whole): string[] {
  const rest = whole.envelopeCents - whole.floorsCents;
  const share = whole.fundedVotes ? Math.floor((rest * votes) / whole.fundedVotes) : 0;
  const start = why.floorCents ? `Elle a d’abord reçu le minimum de sa catégorie : ${formatEuros(why.floorCents)}.` : "Sa catégorie n’a pas de minimum.";
  const room = why.capCents - why.floorCents;
  const sums = `Les minimums ont pris ${formatEuros(whole.floorsCents)} sur ${formatEuros(whole.envelopeCents)}. Le reste, ${formatEuros(rest)}, est partagé selon les voix : ${voices(votes)} sur ${formatCount(whole.fundedVotes)} donnent d’abord ${formatEuros(share)}.`;
  const end = why.aboveFloorCents >= room
    ? `Elle ne pouvait pas recevoir plus de ${formatEuros(why.capCents)} (ce qu’elle demande, ou le maximum de sa catégorie) : elle a tout.`
    : `Ce que d’autres ne pouvaient plus recevoir est partagé à nouveau, puis tout est arrondi par pas de ${formatEuros(whole.stepCents)} : cela fait ${formatEuros(why.aboveFloorCents)} de plus.`;
  return [start, sums, end, `Total : ${formatEuros(why.floorCents)} + ${formatEuros(why.aboveFloorCents)} = ${formatEuros(awardCents)}.`];
}

function lostBySharesSentences({ supportPercent, paidInstead, missingVotes }: Extract<Why, { kind: "supporters_short" }>, { titleOf }: Whole): string[] {
  const paid = paidInstead.length ? [`Avec leur part, ils avaient déjà payé : ${paidInstead.map((id) => `« ${titleOf(id)} »`).join(", ")}.`] : [];
  const missing = missingVotes > 0 ? [`Il lui a manqué environ ${missingVotes === 1 ? "1 personne" : `${formatCount(missingVotes)} personnes`} de plus.`] : [];
  return [`À la fin, ceux qui l’ont choisie n’avaient plus ensemble que ${supportPercent.toLocaleString("fr-FR")} % de ce qu’elle demande.`, ...paid, ...missing];
}

/** Why an initiative got what it got, sentence by sentence. */
export function whySentences(line: Explained, whole: Whole): string[] {
  const { why, requestCents } = line;
  switch (why.kind) {
    case "withdrawn": return ["Elle a été retirée pendant le vote : elle est restée sur le bulletin, et ne pouvait plus rien recevoir."];
    case "scale": return scaleSentences({ ...line, why }, whole);
    case "floor_did_not_fit": return [`Les initiatives plus choisies ont d’abord reçu leur minimum. Il restait ${formatEuros(why.leftCents)} : moins que le minimum de sa catégorie, ${formatEuros(why.floorCents)}.`];
    case "bought": return [`Elle est la ${why.rank === 1 ? "1re" : `${formatCount(why.rank)}e`} financée et reçoit tout ce qu’elle demande. Il restait ensuite ${formatEuros(why.leftCents)}.`];
    case "too_dear": return [`Quand son tour est venu, il restait ${formatEuros(why.leftCents)} : moins que les ${formatEuros(requestCents)} qu’elle demande.`];
    case "after_the_stop": return ["Le compte s’arrête à la première initiative qui demande plus que ce qui reste. Elle venait après."];
    case "enough_winners": return [`Les ${formatCount(why.winnersCount)} lauréats prévus étaient déjà trouvés.`];
    case "too_few_votes": return [`Il fallait au moins ${voices(why.minVotes)}.`];
    case "supporters_short": return lostBySharesSentences(why, whole);
  }
}
