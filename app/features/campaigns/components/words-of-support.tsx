import { formatShortDate } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";

/** `day`: Paris day, when it may be said. */
type Supporter = { name: string | null; message: string | null; day: string | null };

type WordsOfSupportProps = {
  supporters: readonly Supporter[];
  /** Every gift that counts, these included. */
  gifts: number;
};

function Others({ count }: { count: number }) {
  if (count <= 0) return null;
  return <p className="muted">{count === 1 ? "Et un autre don." : `Et ${formatCount(count)} autres dons.`}</p>;
}

/** Those who gave, as they chose to be seen; never how much. */
export function WordsOfSupport({ supporters, gifts }: WordsOfSupportProps) {
  if (supporters.length === 0) return null;
  return (
    <section id="soutiens" className="stack">
      <Heading level={2} size="lg">
        Ils poussent avec nous
      </Heading>
      <LinedList>
        {supporters.map(({ name, message, day }, index) => (
          <li key={index}>
            <p>
              <b>{name ?? "Un donateur ou une donatrice"}</b> {day && <span className="muted sm">{formatShortDate(day)}</span>}
            </p>
            {message && <p>{message}</p>}
          </li>
        ))}
      </LinedList>
      <Others count={gifts - supporters.length} />
    </section>
  );
}
