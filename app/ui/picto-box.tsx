import type { CSSProperties } from "react";
import { pictoTints, type PictoKey } from "./art/pictos";
import { Picto } from "./picto";

/** A pictogram on the ground of its theme. */
export function PictoBox({ name }: { name: PictoKey }) {
  return (
    <span className="picto-box" style={{ "--pg": pictoTints[name][0] } as CSSProperties}>
      <Picto name={name} />
    </span>
  );
}
