import type { CSSProperties } from "react";
import { pictos, pictoTints, type PictoKey } from "./art/pictos";
import { classNames } from "./class-names";

type PictoProps = { name: PictoKey; className?: string };

/** Never alone: its name is always written beside it. */
export function Picto({ name, className }: PictoProps) {
  const [ground, accent] = pictoTints[name];
  return (
    <svg
      className={classNames("picto", className)}
      viewBox="0 0 64 64"
      aria-hidden="true"
      style={{ "--pg": ground, "--p2": accent, "--p3": "#fff" } as CSSProperties}
      dangerouslySetInnerHTML={{ __html: pictos[name] }}
    />
  );
}
