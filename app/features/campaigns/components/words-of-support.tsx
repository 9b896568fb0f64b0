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
  const said = supporters.filter(({ message }) => message !== null);
  const named = supporters.filter(({ message }) => message === null);
  return (
    <section id="soutiens" className="stack">
      <Heading level={2} size="lg">
        Ils poussent avec nous
      </Heading>
      {said.length > 0 && (
        <LinedList>
          {said.map(({ name, message, day }, index) => (
            <li key={index}>
              <p>{message}</p>
              <p>
                <b>{name ?? "Un donateur ou une donatrice"}</b> {day && <span className="muted sm">{formatShortDate(day)}</span>}
              </p>
            </li>
          ))}
        </LinedList>
      )}
      {named.length > 0 && <p>{said.length > 0 && "Et aussi : "}{named.map(({ name }) => name).join(", ")}.</p>}
      <Others count={gifts - supporters.length} />
    </section>
  );
}
