/** A link of a menu, a footer or a list of tabs. */
export type NavItem = { to: string; label: string };
