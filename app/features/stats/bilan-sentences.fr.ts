import { cellWords } from "./bilan.fr";
import type { BilanTable, Line } from "./bilan-tables";

type Told = { label: string; words: string; value: number };

/** What a column tells in public: neither hidden, nor unknown, nor nothing. */
const told = ({ lines }: BilanTable, column: number): Told[] =>
  lines.flatMap(({ label, cells }) => {
    const cell = cells[column];
    return cell && cell.value && !cell.hidden ? [{ label, words: cellWords(cell), value: cell.value }] : [];
  });

const firstTold = (table: BilanTable): { column: number; list: Told[] } => {
  const column = table.columns.findIndex((_, index) => told(table, index).length > 0);
  return { column, list: column < 0 ? [] : told(table, column) };
};

const small = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
const cellOf = (table: BilanTable, key: string, column: number): string | null => {
  const cell = table.lines.find((line: Line) => line.key === key)?.cells[column];
  return cell && cell.value !== null && !cell.hidden ? cellWords(cell) : null;
};

function steps(table: BilanTable): string | null {
  const { column, list } = firstTold(table);
  const counted = list.filter(({ label }) => label !== "Taux de réussite");
  if (counted.length < 2) return null;
  const rate = cellOf(table, "rate", column);
  const chain = counted.map(({ label, words }) => `${words} ${small(label)}`).join(", puis ");
  return `${table.columns[column]} : ${chain}${rate ? `. ${rate} des campagnes dont le résultat est connu ont réussi` : ""}.`;
}

function collected(table: BilanTable): string | null {
  const column = table.columns.findIndex((_, index) => cellOf(table, "cents", index) !== null && cellOf(table, "cents", index) !== cellWords({ unit: "euros", value: 0, base: 0 }));
  if (column < 0) return null;
  const [cents, citizens, campaigns] = ["cents", "citizens", "campaigns"].map((key) => cellOf(table, key, column));
  return `${table.columns[column]} : ${cents} donnés${citizens ? ` par ${citizens} citoyens` : ""}${campaigns ? `, pour ${campaigns} projets` : ""}.`;
}

/** « Lien social vient en tête, avec 4 000 €, devant Logement. » */
function leading(table: BilanTable): string | null {
  const [first, second] = told(table, 0).sort((a, b) => b.value - a.value);
  return first ? `${first.label} vient en tête, avec ${first.words}${second ? `, devant ${second.label} (${second.words})` : ""}.` : null;
}

function months(table: BilanTable): string | null {
  const [first] = told(table, 0).sort((a, b) => b.value - a.value);
  return first ? `Le mois qui a réuni le plus : ${small(first.label)}, avec ${first.words}.` : null;
}

function delays(table: BilanTable): string | null {
  const column = [0, 2].find((index) => told(table, index).length > 0);
  const longest = column === undefined ? undefined : told(table, column).sort((a, b) => b.value - a.value)[0];
  return longest ? `L’étape la plus longue : ${small(longest.label)}, ${longest.words} pour la moitié des dossiers.` : null;
}

const sentences: Record<string, (table: BilanTable) => string | null> = {
  etapes: steps, collecte: collected, mois: months, passe: leading, delais: delays, besoins: leading, intercommunalites: leading, communes: leading, partenaires: leading,
};

/** One sentence that reads the table, out of what the table tells: a figure that is hidden there is in no sentence. */
export const tableSentence = (table: BilanTable): string | null => sentences[table.key]?.(table) ?? null;
