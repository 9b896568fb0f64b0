import { formatShortDate } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";
import { Table } from "~/ui/table";
import { lookalikesByDay } from "../lookalikes";
import type { NearDuplicate } from "../near-duplicates.server";
import { rollChannelWords } from "../voters.fr";

const lineWords = ({ channel, day }: NearDuplicate["one"]) => `${rollChannelWords[channel]}, le ${formatShortDate(day)}`;
const likenessWords = (count: number) => (count === 1 ? "une ressemblance" : `${count} ressemblances`);

/** Pairs on the roll that may be one person: by channel and day, never by name. */
export function Lookalikes({ pairs }: { pairs: readonly NearDuplicate[] }) {
  if (pairs.length === 0) return <EmptyState title="Aucune ressemblance">Dans la liste des votants, aucune inscription n’a presque le même nom et la même date de naissance qu’une autre.</EmptyState>;
  return (
    <>
      <Callout title="Ce que l’on peut en faire">
        <p>Rien ne sort de l’urne : on ne sait pas quels bulletins sont les leurs, et personne ne peut les retirer. Une ou deux paires par jour sont normales : des jumeaux, un prénom écrit autrement. Beaucoup de paires le même jour, par la même voie, méritent d’être dites au bureau, écrites au procès-verbal, et qu’on regarde de plus près les votes mis de côté.</p>
      </Callout>
      <Panel title="Par jour">
        <Table caption="Ressemblances par jour" captionHidden rows={lookalikesByDay(pairs)} rowKey={({ day }) => day} columns={[{ label: "Jour de la seconde inscription", cell: ({ day }) => formatShortDate(day) }, { label: "Paires", right: true, cell: (row) => row.pairs }]} />
      </Panel>
      <Panel title="Les paires, les plus proches d’abord">
        <Table
          caption="Inscriptions qui se ressemblent" captionHidden rows={pairs} rowKey={({ one, other }) => `${one.ref} ${other.ref}`}
          columns={[
            { label: "Une inscription", cell: ({ one }) => lineWords(one) },
            { label: "Une autre", cell: ({ other }) => lineWords(other) },
            { label: "Proximité", cell: ({ likenesses }) => likenessWords(likenesses) },
          ]}
        />
      </Panel>
    </>
  );
}

export const lookalikesLead = "Des inscriptions de la liste des votants ont presque le même nom et la même date de naissance : une faute de frappe, des jumeaux, ou quelqu’un qui a voté deux fois. Ni nom ni date n’est gardé : on sait seulement que deux lignes se ressemblent.";
