import { Callout } from "~/ui/callout";
import { TextLink } from "~/ui/text-link";

/** Shown only when money waits for a person. */
export function MoneyAlert({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Callout tone="warning" title="De l’argent attend quelqu’un">
      <p>
        {count === 1 ? "Une opération est à regarder" : `${count} opérations sont à regarder`} : <TextLink to="/equipe/argent">voir l’argent</TextLink>.
      </p>
    </Callout>
  );
}
