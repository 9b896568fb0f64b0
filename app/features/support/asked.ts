import type { AskedOfHolder } from "~/features/label/life";
import type { Task } from "./tasks";

type OwnTask = Pick<Task, "title" | "due"> & { projectId: string };

/** The holder's open tasks as « et maintenant ? » weighs them: one takes the turn when nothing else is the holder's. */
export const askedOf = (tasks: readonly OwnTask[], projectId: string): AskedOfHolder[] =>
  tasks.filter((task) => task.projectId === projectId).map(({ title, due }) => ({ title, dueOn: due, to: `/mon-espace/projets/${projectId}/accompagnement`, label: "Voir mon accompagnement" }));
