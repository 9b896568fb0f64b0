import type { Refusals } from "~/lib/errors";

export const contentRefusals: Refusals = {
  "texts.changed": "Quelqu’un a publié une autre version pendant que vous écriviez. Copiez votre texte, relisez la page, puis reprenez.",
  "texts.same": "Ce texte est déjà celui de la page.",
  "texts.unknown_word": ({ word }) => `Le mot {${word}} n’existe pas. Les mots possibles sont à côté du formulaire.`,
  "notices.past": "Cette fin est passée\u00a0: personne ne verrait ce bandeau.",
  "notices.withdrawn": "Ce bandeau est déjà retiré.",
};
