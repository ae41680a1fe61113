import { useState } from "react";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { Empty } from "~/ui/empty";
import type { MeetingTasks as Tasks } from "../follow-up-queries.server";
import { TaskForm } from "./task-form";
import { TaskList } from "./task-list";

/** All that follows from a meeting's decisions, on the page of its minutes; nothing where there is none to see or give. */
export function MeetingTasks({ of }: { of: Tasks }) {
  const [open, setOpen] = useState(false);
  const { tasks, choices, mayCreate, committeeId, items } = of;
  if (tasks.length === 0 && !mayCreate) return null;
  return (
    <section className="section" aria-labelledby="h-opgaver">
      <header>
        <h2 id="h-opgaver">Opfølgning</h2>
        {tasks.length > 0 && <span className="count">{tasks.length}</span>}
        {mayCreate && (
          <Button small icon="add" onClick={() => setOpen(true)}>
            Giv opgave
          </Button>
        )}
      </header>
      {tasks.length > 0 ? (
        <TaskList tasks={tasks} choices={choices} label="Opgaver efter mødet" withDecision />
      ) : (
        <Empty title="Ingen opgaver efter mødet">
          Giv en opgave, hvis en beslutning skal følges op: hvem gør hvad, og hvornår.
        </Empty>
      )}
      <Dialog title="Giv opgave" isOpen={open} onClose={() => setOpen(false)} steady>
        <TaskForm committeeId={committeeId} choices={choices} items={items} onDone={() => setOpen(false)} />
      </Dialog>
    </section>
  );
}
