import type { ReactNode } from "react";
import type { IconName } from "./art/icons";
import { Icon } from "./icon";

export type Tone = "draft" | "info" | "warning" | "live" | "success" | "danger" | "neutral" | "vote";

const icons: Partial<Record<Tone, IconName>> = { warning: "alert", success: "check", danger: "cross" };

type TagProps = { tone?: Tone; icon?: IconName | false; children: ReactNode };

/** Word and bar; the colour only confirms. Some tones bring their own icon. */
export function Tag({ tone = "neutral", icon = icons[tone] ?? false, children }: TagProps) {
  return (
    <span className={`tag ${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}
