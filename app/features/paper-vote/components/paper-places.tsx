import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";

type Shown = { id: string; name: string; commune: string; whereabouts: string };

/** Where to go without a screen. */
export function PaperPlaces({ places }: { places: readonly Shown[] }) {
  if (places.length === 0) return null;
  return (
    <Panel title="Voter sur papier">
      <p>Venez avec une pièce d’identité. Vous prenez un bulletin, vous gardez son talon, et vous votez une seule fois, ici ou en ligne.</p>
      <LinedList>
        {places.map(({ id, name, commune, whereabouts }) => (
          <li key={id}>
            <p><strong>{name}</strong> <span className="muted">{commune}</span></p>
            {whereabouts && <p className="pre-line">{whereabouts}</p>}
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
