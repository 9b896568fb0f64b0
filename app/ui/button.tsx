import type { ButtonHTMLAttributes, MouseEvent } from "react";
import type { IconName } from "./art/icons";
import { buttonClass, type ButtonStyle } from "./button-style";
import { Icon } from "./icon";

type ButtonProps = ButtonStyle &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> & {
    icon?: IconName;
    /** While its form is on its way; a second press then does nothing. */
    busy?: boolean;
    busyText?: string;
  };

/** Never greyed out: let people press, then explain. */
export function Button(props: ButtonProps) {
  const {
    variant,
    small,
    full,
    icon,
    busy,
    busyText = "Envoi…",
    className,
    children,
    onClick,
    ...rest
  } = props;
  const press = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event));
  return (
    <button
      type="submit"
      {...rest}
      className={buttonClass({ variant, small, full }, className)}
      aria-busy={busy || undefined}
      data-busy-text={busyText}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      {icon && <Icon name={busy ? "clock" : icon} />}
      <span>{busy ? busyText : children}</span>
    </button>
  );
}
