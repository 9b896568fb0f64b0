import type { ReactNode } from "react";
import type { IconName } from "./art/icons";
import { Icon } from "./icon";

type CalloutTone = "info" | "warning" | "danger" | "success";

const looks: Record<CalloutTone, { icon: IconName; word: string }> = {
  info: { icon: "info", word: "Information" },
  warning: { icon: "alert", word: "Attention" },
  danger: { icon: "alert", word: "Problème" },
  success: { icon: "check", word: "C’est fait" },
};

type CalloutProps = {
  tone?: CalloutTone;
  /** Without a title the tone is still said, to assistive tools. */
  title?: ReactNode;
  children?: ReactNode;
  role?: "alert" | "status";
};

/** Icon, word and bar. */
export function Callout({ tone = "info", title, children, role }: CalloutProps) {
  const { icon, word } = looks[tone];
  return (
    <div className={`notice ${tone}`} role={role}>
      <Icon name={icon} />
      <div>
        {title ? <b className="notice-title">{title}</b> : <span className="sr">{word}&nbsp;: </span>}
        {children}
      </div>
    </div>
  );
}
