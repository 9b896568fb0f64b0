import type { ReactNode } from "react";

export type TodoItem = {
  when: ReactNode;
  late?: boolean;
  title: ReactNode;
  note?: ReactNode;
  /** A small ghost button whose name says the thing too. */
  action?: ReactNode;
};

type TodoProps = { items: TodoItem[]; empty: ReactNode };

/** What is expected, by when, and the button that does it. */
export function Todo({ items, empty }: TodoProps) {
  if (items.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul className="todo">
      {items.map(({ when, late, title, note, action }, index) => (
        <li key={index}>
          <span className={late ? "when late" : "when"}>
            {when}
            {late && <span className="sr"> (en retard)</span>}
          </span>
          <span>
            {title}
            {note && <span className="note">{note}</span>}
          </span>
          {action}
        </li>
      ))}
    </ul>
  );
}
