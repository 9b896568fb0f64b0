import { Link, type LinkProps } from "@remix-run/react";
import type { IconName } from "./art/icons";
import { buttonClass, type ButtonStyle } from "./button-style";
import { Icon } from "./icon";

type ButtonLinkProps = ButtonStyle & LinkProps & { icon?: IconName };

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ variant, small, full, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass({ variant, small, full }, className)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}
