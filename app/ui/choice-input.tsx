import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names";

type ChoiceInputProps = Omit<ComponentPropsWithoutRef<"input">, "children"> & {
  type: "radio" | "checkbox";
  label: ReactNode;
  description?: ReactNode;
  inline?: boolean;
};

/** One radio or checkbox in its frame; the whole frame is its label. */
export function ChoiceInput({ label, description, inline, className, ...input }: ChoiceInputProps) {
  return (
    <label className={classNames("choice", inline && "inline", className)}>
      <input {...input} />
      <span>
        {label}
        {description && <span className="sub">{description}</span>}
      </span>
    </label>
  );
}
