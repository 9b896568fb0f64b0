import { Form } from "@remix-run/react";
import { formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { LinedList } from "~/ui/lined-list";
import { Row } from "~/ui/row";
import { Todo } from "~/ui/todo";
import { isLate, openTasks, type Task, type TaskAnchor, type TaskState } from "../tasks";
import { dueWords, ownerWords } from "../support.fr";

export type ShownTask = Task & { anchor: TaskAnchor; offsetDays: number | null; markedAt: Date | null; markedBy: string | null };

type MarkProps = { to: string; state: TaskState; label: string; title: string; icon?: "check"; back?: "home" };

function Mark({ to, state, label, title, icon, back }: MarkProps) {
  return (
    <Form method="post" action={to}>
      <input type="hidden" name="state" value={state} />
      {back && <input type="hidden" name="back" value={back} />}
      <Button variant="ghost" small icon={icon}>
        {label}<span className="sr"> : {title}</span>
      </Button>
    </Form>
  );
}

type TaskListProps = {
  tasks: ShownTask[];
  now: Date;
  empty: string;
  /** Where this task is ticked, or null when the reader may not. */
  markAt: (task: ShownTask) => string | null;
  mayDrop?: boolean;
  /** Where the list is one owner's, who it is goes without saying. */
  ownerSaid?: boolean;
  /** Where a tick leads back to, when not to the support. */
  back?: "home";
};

/** What is to do, by when and by whom; late ones say so. */
export function TaskList({ tasks, now, empty, markAt, mayDrop, ownerSaid, back }: TaskListProps) {
  return (
    <Todo
      empty={empty}
      items={openTasks(tasks).map((task) => {
        const to = markAt(task);
        return {
          when: dueWords(task),
          late: isLate(task, now),
          title: task.title,
          note: ownerSaid ? undefined : ownerWords[task.owner],
          action: to && (
            <Row>
              <Mark to={to} state="done" label="Fait" title={task.title} icon="check" back={back} />
              {mayDrop && <Mark to={to} state="dropped" label="Retirer" title={task.title} />}
            </Row>
          ),
        };
      })}
    />
  );
}

type DoneTasksProps = Pick<TaskListProps, "tasks" | "markAt">;

/** What was done, folded away; a tick by mistake is taken back. */
export function DoneTasks({ tasks, markAt }: DoneTasksProps) {
  const done = tasks.filter(({ state }) => state === "done");
  if (done.length === 0) return null;
  return (
    <details>
      <summary>{done.length === 1 ? "Une tâche faite" : `${done.length} tâches faites`}</summary>
      <LinedList>
        {done.map((task) => {
          const to = markAt(task);
          return (
            <li key={task.id} className="row between">
              <span>{task.title} <span className="muted sm">{task.markedBy}{task.markedAt && `, ${formatShortDate(task.markedAt)}`}</span></span>
              {to && <Mark to={to} state="open" label="Rouvrir" title={task.title} />}
            </li>
          );
        })}
      </LinedList>
    </details>
  );
}
