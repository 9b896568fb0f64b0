import { Form } from "@remix-run/react";
import { formatDateTime, formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { LinedList } from "~/ui/lined-list";
import { Row } from "~/ui/row";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { Words } from "../words-of-support.server";

const nameOf = ({ donorName }: Pick<Words, "donorName">) => donorName ?? "Sans nom";

function Gesture({ words }: { words: Words }) {
  const about = <span className="sr"> {nameOf(words)}, {words.projectName}</span>;
  if (!words.wordsHiddenAt)
    return (
      <ButtonLink to={`/equipe/soutiens/${words.id}/masquage`} variant="ghost" small>
        Masquer{about}
      </ButtonLink>
    );
  return (
    <Form method="post" action={`/equipe/soutiens/${words.id}/retour`}>
      <Button variant="ghost" small>
        Rendre public{about}
      </Button>
    </Form>
  );
}

function OneGift({ words }: { words: Words }) {
  const { anonymous, amountHidden, message, chargedAt, wordsHiddenAt, wordsHiddenReason, hiddenBy, projectName, slug, outside } = words;
  return (
    <li className="stack">
      <Row between>
        <p>
          <b>{nameOf(words)}</b> <span className="muted sm">{formatShortDate(chargedAt)}, pour <TextLink to={`/projets/${slug}`}>{projectName}</TextLink></span>
        </p>
        <Gesture words={words} />
      </Row>
      {message && <p className="as-written">{message}</p>}
      {(anonymous || amountHidden || outside) && (
        <Row>
          {outside && <Tag tone="info">Don hors ligne</Tag>}
          {anonymous && <Tag>Nom caché par le donateur</Tag>}
          {amountHidden && <Tag>Montant caché par le donateur</Tag>}
        </Row>
      )}
      {wordsHiddenAt && <p className="sm muted">{`Masqué par ${hiddenBy}, ${formatDateTime(wordsHiddenAt)}\u00a0: ${wordsHiddenReason}`}</p>}
    </li>
  );
}

/** Names and words that gifts bring to the project pages, each with what the team may do about it. */
export function WordsList({ all }: { all: readonly Words[] }) {
  if (all.length === 0) return <EmptyState title="Rien ici">Les noms et les mots des dons payés arrivent d’eux-mêmes.</EmptyState>;
  return (
    <LinedList>
      {all.map((words) => (
        <OneGift key={words.id} words={words} />
      ))}
    </LinedList>
  );
}
