import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import type { waitingPages } from "../waiting-pages";

/** Asks for another code, for those whose first one got lost. */
export function NewCode({ purpose }: { purpose: keyof typeof waitingPages }) {
  return (
    <Form method="post" action="/nouveau-code">
      <input type="hidden" name="purpose" value={purpose} />
      <Button variant="ghost" small>
        Recevoir un nouveau code
      </Button>
    </Form>
  );
}
