import { formatShortDate } from "~/lib/dates";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";

type Supporter = { id: string; name: string | null; message: string | null; chargedAt: Date };

/** Those who gave, as they chose to be seen; never how much. */
export function WordsOfSupport({ supporters }: { supporters: Supporter[] }) {
  if (supporters.length === 0) return null;
  return (
    <section id="soutiens" className="stack">
      <Heading level={2} size="lg">
        Ils poussent avec nous
      </Heading>
      <LinedList>
        {supporters.map(({ id, name, message, chargedAt }) => (
          <li key={id}>
            <p>
              <b>{name ?? "Anonyme"}</b> <span className="muted sm">{formatShortDate(chargedAt)}</span>
            </p>
            {message && <p>{message}</p>}
          </li>
        ))}
      </LinedList>
    </section>
  );
}
