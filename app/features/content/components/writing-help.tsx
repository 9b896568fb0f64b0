import { Facts } from "~/ui/facts";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";

/** The few marks that a text may carry, and the words that come from the settings. */
export const WritingHelp = ({ words }: { words: Record<string, string> }) => (
  <>
    <Panel title="Mettre en forme">
      <LinedList>
        <li><code>## Un titre</code></li>
        <li>Une ligne vide sépare deux paragraphes.</li>
        <li><code>- un point</code> commence une liste.</li>
        <li><code>**important**</code> se lit en gras.</li>
        <li><code>[les campagnes](/projets)</code> devient un lien.</li>
      </LinedList>
    </Panel>
    <Panel title="Les mots qui se remplissent seuls">
      <Facts items={Object.entries(words).map(([name, value]) => ({ term: `{${name}}`, detail: value }))} />
    </Panel>
  </>
);
