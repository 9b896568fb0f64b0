import type { PbProblem } from "./pb-rows";

/** Why a `.pb` file cannot be counted. */
export const pbProblemWords: Record<PbProblem, string> = {
  unclosed_quote: "ces guillemets ne se ferment jamais",
  section_missing: "une partie du fichier manque",
  section_unknown: "META, PROJECTS ou VOTES était attendu",
  section_twice: "cette partie vient deux fois",
  column_missing: "une colonne manque",
  column_twice: "cette colonne vient deux fois",
  value_missing: "une valeur manque",
  too_many_values: "il y a plus de valeurs que de colonnes",
  key_twice: "cette clé vient deux fois",
  not_a_number: "un nombre était attendu",
  not_positive: "un nombre plus grand que zéro était attendu",
  too_large: "ce nombre est trop grand pour être compté exactement",
  vote_type_unknown: "cette forme de vote est inconnue",
  project_twice: "ce projet vient deux fois",
  project_unknown: "ce projet n’existe pas",
  voter_twice: "ce votant vient deux fois",
  too_many_choices: "il y a plus de choix que permis",
  points_mismatch: "il faut autant de points que de choix",
  number_mismatch: "le fichier n’en contient pas autant",
};
