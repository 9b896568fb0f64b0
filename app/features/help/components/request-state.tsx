import { Form } from "@remix-run/react";
import { formatDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Row } from "~/ui/row";
import { nextRequestStatus, requestVerbs, type HelpKind, type HelpRequestStatus, type RequestVerb } from "../help";
import { amountWords, kindWords, verbWords } from "../help.fr";

type Read = { kind: HelpKind; details: string; place: string; wanted: number; untilDay: string };

/** As it is, or will be, read. */
export const RequestRead = ({ request: { kind, details, place, wanted, untilDay } }: { request: Read }) => (
  <>
    <p className="as-written">{details}</p>
    <Facts items={[{ term: "Nature", detail: kindWords[kind].label }, { term: "Où", detail: place }, { term: "Combien", detail: amountWords(kind, wanted) }, { term: "Jusqu’au", detail: formatDate(`${untilDay}T12:00:00Z`) }]} />
  </>
);

const variants = { publish: "primary", close: "ghost", reopen: "ghost" } as const;

/** The one gesture that changes who reads it. */
export function RequestState({ status, root }: { status: HelpRequestStatus; root: string }) {
  const verbs: RequestVerb[] = requestVerbs.filter((verb) => nextRequestStatus(status, verb) !== null);
  return (
    <Row>
      {verbs.map((verb) => (
        <Form key={verb} method="post" action={`${root}/etat`}>
          <input type="hidden" name="verb" value={verb} />
          <Button variant={variants[verb]}>{verbWords[verb]}</Button>
        </Form>
      ))}
    </Row>
  );
}
