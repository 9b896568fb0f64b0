import { Heading } from "~/ui/heading";
import { TextLink } from "~/ui/text-link";
import { TaskList, type ShownTask } from "./task-list";

type HomeSupportProps = { project: { id: string; name: string; writes: boolean; tasks: ShownTask[] }; now: Date };

const shown = 3;

/** Under « Et maintenant ? »: the holder's own next tasks, and the way to all of the support. */
export function HomeSupport({ project: { id, name, writes, tasks }, now }: HomeSupportProps) {
  const page = `/mon-espace/projets/${id}/accompagnement`;
  return (
    <>
      {tasks.length > 0 && <Heading level={3} size="sm">Convenu avec l’équipe</Heading>}
      {tasks.length > 0 && <TaskList tasks={tasks.slice(0, shown)} now={now} empty="" markAt={(task) => (writes ? `${page}/taches/${task.id}` : null)} ownerSaid back="home" />}
      <p><TextLink to={page} icon="check">{tasks.length > shown ? `Vos ${tasks.length} tâches et votre accompagnement` : "Votre accompagnement"}<span className="sr">, {name}</span></TextLink></p>
    </>
  );
}
