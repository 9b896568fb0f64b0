import type { ReactNode } from "react";
import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { factsOf, type ApplicationFile } from "../application-file";
import { missingSentence, progressSentence } from "../application.fr";
import { missingFor, missingParts, progressOf, type MissingPart } from "../completeness";
import type { Criterion } from "../criteria";

type ApplicationPartsProps = { file: ApplicationFile; today: string; editable: boolean };

/** Where a missing part is written or sent. */
function placeOf(base: string, missing: MissingPart): string {
  switch (missing.part) {
    case "answer":
      return `${base}/critere/${missing.criterion}#question-${missing.question.key}`;
    case "document":
      return `${base}/documents?critere=${missing.criterion}`;
    case "funding":
      return `${base}/financement`;
    case "attestation":
      return `${base}/attestation`;
  }
}

function Missing({ parts, base }: { parts: MissingPart[]; base: string }) {
  if (parts.length === 0) return null;
  return (
    <ul className="sm">
      {parts.map((missing, index) => (
        <li key={index}><TextLink to={placeOf(base, missing)}>{missingSentence(missing)}</TextLink></li>
      ))}
    </ul>
  );
}

/** What proves a criterion and is written on a page of its own. */
const alsoProves = (base: string): Partial<Record<Criterion["number"], ReactNode>> => ({
  1: <TextLink to={`${base}/financement`} icon="euro">Plan de financement</TextLink>,
  4: <TextLink to={`${base}/attestation`} icon="people">Attestation d’un partenaire</TextLink>,
});

/** Criterion by criterion: what is there, what is missing and where to put it. Links read when it may not be written. */
export function ApplicationParts({ file, today, editable }: ApplicationPartsProps) {
  const base = `/mon-espace/demandes/${file.id}`;
  const facts = factsOf(file, today);
  const missing = editable ? missingParts(facts) : [];
  return (
    <LinedList>
      {file.grid.criteria.map((criterion) => {
        const parts = missingFor(missing, criterion.number);
        return (
          <li key={criterion.number}>
            <div className="row between">
              <TextLink to={`${base}/critere/${criterion.number}`}>{`Critère ${criterion.number} : ${criterion.title}`}</TextLink>
              {editable && <Tag tone={parts.length > 0 ? "warning" : "success"}>{parts.length > 0 ? "À compléter" : "Complet"}</Tag>}
            </div>
            <div className="row">
              <span className="muted sm">{progressSentence(progressOf(facts, criterion))}</span>
              {alsoProves(base)[criterion.number]}
            </div>
            <Missing parts={parts} base={base} />
          </li>
        );
      })}
      <li className="row between">
        <TextLink to={`${base}/documents`}>Documents</TextLink>
        <span className="muted sm">{file.documents.length === 0 ? "Aucun pour l’instant" : `${file.documents.length} dans le dossier`}</span>
      </li>
    </LinedList>
  );
}
