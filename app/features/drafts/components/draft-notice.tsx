import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { BASE_FIELD, type Draft } from "../draft";
import { whenSaved } from "../drafts.fr";

type DraftNoticeProps = { url: string; draft: Draft; version: number; now: Date; inWhat: string };

/** The form below shows what was being typed: since when, by whom, and how to go back to what was saved. */
export function DraftNotice({ url, draft, version, now, inWhat }: DraftNoticeProps) {
  return (
    <Callout title={`Brouillon de ${whenSaved(draft.savedAt, now)}, par ${draft.savedByName}`}>
      <p>Il est repris ci-dessous, mais pas encore enregistré {inWhat}&nbsp;: le bouton du bas l’enregistre.</p>
      <Form method="post" action={url}>
        <input type="hidden" name="_geste" value="effacer" />
        <input type="hidden" name={BASE_FIELD} value={version} />
        <Button variant="ghost" small icon="trash">
          Effacer le brouillon
        </Button>
      </Form>
    </Callout>
  );
}
