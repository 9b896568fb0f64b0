type Said = { donorName: string | null; message: string | null; anonymous: boolean; amountHidden: boolean; wordsHiddenReason: string | null; campaignOver: boolean };

function ofName({ donorName, message, anonymous }: Said): string {
  const word = message ? "votre mot paraît" : "";
  if (anonymous) return `Votre nom est caché au public et au porteur du projet.${message ? " Votre mot paraît sans lui." : ""}`;
  if (!donorName) return `Vous n’avez pas écrit de nom${word ? `\u00a0: ${word} sans nom` : ""}.`;
  return message ? "Votre nom et votre mot paraissent sur la page du projet." : "Votre nom paraît sur la page du projet.";
}

const ofBoth = ({ anonymous, campaignOver }: Said): string =>
  campaignOver
    ? `Le montant est caché au porteur du projet.${anonymous ? " Votre nom aussi, et au public." : " Votre nom paraît sur la page du projet si d’autres dons cachés l’entourent."}`
    : `Le montant est caché au porteur du projet.${anonymous ? " Votre nom aussi, et au public." : " Votre nom et votre mot paraissent à la fin de la campagne."}`;

/** What a donor chose to show, in words, on their own page. */
export function seenWords(said: Said): string {
  if (said.wordsHiddenReason) return `L’équipe du label a masqué votre nom et votre mot\u00a0: ${said.wordsHiddenReason}`;
  return said.amountHidden ? ofBoth(said) : ofName(said);
}
