import type { ReactNode } from "react";
import { Money } from "./money";
import { isTicked, type FieldLike } from "./field-like";

type OfferChoiceProps = {
  /** Several choices share one field; `first` bears its id, for the error summary. */
  field: FieldLike;
  value: string;
  first?: boolean;
  price?: number;
  title: ReactNode;
  children?: ReactNode;
  note?: ReactNode;
  type?: "radio" | "checkbox";
};

/** An offer to pick in a form. Put several in a `.pick` list, in a Fieldset. */
export function OfferChoice(props: OfferChoiceProps) {
  const { field, value, first, price, title, children, note, type = "radio" } = props;
  return (
    <label className="choice">
      <input
        type={type}
        id={first ? field.id : `${field.id}-${value}`}
        name={field.name}
        value={value}
        defaultChecked={isTicked(field, value)}
      />
      <b className="body">{title}</b>
      {price !== undefined && (
        <span className="price">
          <Money cents={price} />
        </span>
      )}
      <span className="sm body">
        {children}
        {note && <span className="sub">{note}</span>}
      </span>
    </label>
  );
}
