import { Link, type LinkProps } from "@remix-run/react";
import type { IconName } from "./art/icons";
import { Icon } from "./icon";
import { classNames } from "./class-names";

type TextLinkProps = LinkProps & { icon?: IconName };

export function TextLink({ icon, className, children, ...rest }: TextLinkProps) {
  return (
    <Link {...rest} className={classNames(icon && "icon-link", className) || undefined}>
      {icon && <Icon name={icon} />}
      {icon ? <span>{children}</span> : children}
    </Link>
  );
}
