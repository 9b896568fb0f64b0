import type { Refusals } from "~/lib/errors";
import type { Preparation } from "./office";
import type { JoinProblem } from "./shares";

export const officeRefusals: Refusals = {
  "office.too_few": "Le bureau compte de trois à cinq personnes.",
  "office.twice": "Une même personne est nommée deux fois : elle n’aurait qu’une part.",
  "office.unknown": "Aucun compte vérifié n’a cette adresse. La personne crée d’abord un compte sur le site.",
  "office.team_alone": ({ most, members }) =>
    `Avec ${members} membres, ${most === 1 ? "une seule personne" : `${most} personnes au plus`} de l’équipe : l’équipe ne doit pas pouvoir ouvrir l’urne sans d’autres personnes.`,
  "office.sealed": "Le scrutin est scellé : le bureau et sa clé ne changent plus.",
  "office.no_round": "Fixez d’abord les dates du vote.",
  "office.no_office": "Nommez d’abord le bureau.",
  "office.no_key": "La clé n’est pas encore faite : vous n’avez pas encore de part.",
  "office.not_a_key": "Ce n’est pas une clé publique P-256. Recommencez la cérémonie.",
  "office.other_key": "La clé a été refaite entre-temps. Regardez la nouvelle page avant de confirmer.",
};

export const preparationWords: Record<Preparation, { tag: string; tone: "draft" | "warning" | "info" | "success"; next: string }> = {
  name: { tag: "À nommer", tone: "draft", next: "Nommez trois à cinq personnes." },
  draw_key: { tag: "Clé à faire", tone: "warning", next: "Réunissez le bureau au complet et faites la clé." },
  confirm: { tag: "Parts à confirmer", tone: "warning", next: "Chaque membre confirme sa part depuis son compte." },
  ready: { tag: "Prêt à sceller", tone: "success", next: "Tout est prêt : le scrutin peut être scellé." },
  sealed: { tag: "Scellé", tone: "info", next: "Le bureau ne change plus." },
};

/** What is wrong with one typed share. */
export function shareSentence({ problem, group }: Omit<JoinProblem, "at">): string {
  if (problem === "group") return `Le ${group === 1 ? "1er" : `${group}e`} groupe de cinq caractères est mal recopié.`;
  if (problem === "length") return "Une part a quatorze groupes de cinq caractères : il en manque, ou il y en a trop.";
  if (problem === "twice") return "Cette part est déjà écrite plus haut : il faut celle d’une autre personne.";
  return "Cette part n’est pas de ce scrutin, ou plusieurs caractères sont mal recopiés.";
}
