import { themeName } from "~/features/territory/themes";
import { Chips } from "~/ui/chips";

type ThemeChipsProps = { themes: string[]; current: string | null };

/** Filters as links; the choice stays in the address. */
export function ThemeChips({ themes, current }: ThemeChipsProps) {
  const shown = current && !themes.includes(current) ? [...themes, current] : themes;
  if (shown.length === 0) return null;
  const items = shown.map((theme) => ({ to: `/projets?besoin=${theme}`, label: themeName(theme), current: theme === current }));
  return <Chips label="Besoins du territoire" items={[{ to: "/projets", label: "Tous les besoins", current: current === null }, ...items]} />;
}
