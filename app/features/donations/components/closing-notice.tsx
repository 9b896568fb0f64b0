import { Callout } from "~/ui/callout";

/** On the public page while the campaign closes: what is awaited before its outcome. */
export function ClosingNotice({ text }: { text: string | null }) {
  if (text === null) return null;
  return <Callout title="Cette campagne est terminée">{text}</Callout>;
}
