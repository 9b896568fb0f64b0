import { useRef, useState } from "react";
import { Button } from "./button";
import { Hint } from "./hint";
import { useScripted } from "./use-scripted";

type CopyFieldProps = { id: string; label: string; value: string; rows?: number; hint?: string };

/** Something to take elsewhere: selected at a touch, copied by a button where the page's script runs. */
export function CopyField({ id, label, value, rows = 1, hint }: CopyFieldProps) {
  const scripted = useScripted();
  const box = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    box.current?.select();
    void navigator.clipboard.writeText(value).then(() => setCopied(true), () => setCopied(false));
  };
  const shared = { id, readOnly: true, rows, value, "aria-describedby": hint ? `${id}-aide` : undefined };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>{label}</label>
      {hint && <Hint id={`${id}-aide`}>{hint}</Hint>}
      <textarea ref={box} className="textarea taken" spellCheck={false} onFocus={(event) => event.currentTarget.select()} {...shared} />
      {scripted && <p className="row"><Button type="button" variant="ghost" small icon="file" onClick={copy}>Copier<span className="sr"> : {label}</span></Button><span role="status">{copied && "Copié."}</span></p>}
    </div>
  );
}
