import { useState } from "react";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import type { MeetingTasks } from "../follow-up-queries.server";
import { TaskForm } from "./task-form";
import { TaskList } from "./task-list";

/** The tasks that follow from one item's decision, with the way to give another; nothing where there are none to see or give. */
export function ItemTasks({ itemId, number, of }: { itemId: string; number: string; of: MeetingTasks }) {
  const [open, setOpen] = useState(false);
  const tasks = of.tasks.filter(({ decision }) => decision?.itemId === itemId);
  if (tasks.length === 0 && !of.mayCreate) return null;
  return (
    <section className="section stack" aria-label={`Opgaver efter punkt ${number}`}>
      <header>
        <h2>Opgaver</h2>
        {tasks.length > 0 && <span className="count">{tasks.length}</span>}
      </header>
      {tasks.length > 0 && <TaskList tasks={tasks} choices={of.choices} label={`Opgaver efter punkt ${number}`} />}
      {of.mayCreate && (
        <>
          <div className="actions">
            <Button small icon="add" onClick={() => setOpen(true)}>
              Giv opgave
            </Button>
          </div>
          <Dialog title={`Giv opgave efter punkt ${number}`} isOpen={open} onClose={() => setOpen(false)} steady>
            <TaskForm itemId={itemId} committeeId={of.committeeId} choices={of.choices} onDone={() => setOpen(false)} />
          </Dialog>
        </>
      )}
    </section>
  );
}
