import { Callout } from "~/ui/callout";

/** What is odd and may be meant: said, never forbidden. */
export function Warnings({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (!sentences.length) return null;
  return (
    <Callout tone="warning" title={title}>
      <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
    </Callout>
  );
}
