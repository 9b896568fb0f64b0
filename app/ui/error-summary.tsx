import { useEffect, useRef, type ReactNode } from "react";
import { hasErrors, type FieldLike } from "./field-like";

type ErrorSummaryProps = {
  fields: FieldLike[];
  /** What concerns no single field. */
  formErrors?: string[] | undefined;
  title?: string;
  children?: ReactNode;
};

const count = (n: number) => (n === 1 ? "Il y a une chose à revoir" : `Il y a ${n} choses à revoir`);

/** Nothing when all is well. Put it at the top of the form; it takes the focus when it comes or changes. */
export function ErrorSummary({ fields, formErrors = [], title, children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = fields.filter(hasErrors);
  const signature = [...formErrors, ...wrong.flatMap((field) => field.errors ?? [])].join("|");
  useEffect(() => {
    if (!signature) return;
    box.current?.focus();
    document.title = `Erreur : ${document.title.replace(/^Erreur : /, "")}`;
  }, [signature]);
  if (!signature) return null;
  return (
    <div className="summary stack" role="alert" tabIndex={-1} ref={box}>
      <h2>{title ?? count(wrong.length + formErrors.length)}</h2>
      <ul className="plain-nav">
        {formErrors.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {wrong.map((field) => (
          <li key={field.id}>
            <a href={`#${field.id}`}>{field.errors?.join(" ")}</a>
          </li>
        ))}
      </ul>
      <p className="sm">{children ?? "Rien n’est perdu."}</p>
    </div>
  );
}
