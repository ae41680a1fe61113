import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { Icon } from "./icon";
import { classNames } from "./class-names";
import { moveItem, targetOf } from "./internal/sorting";

export interface SortableListProps<Item> {
  items: Item[];
  idOf: (item: Item) => string;
  /** What announcements call it: "Punkt 3, Nyt cykelprojekt". */
  nameOf: (item: Item) => string;
  /** Stays where it is, and nothing moves past it: an agenda's first and last items. */
  isFixed?: (item: Item) => boolean;
  /** The new place, counted from 0 among all items. The list shows it at once; send it to the server. */
  onMove: (item: Item, index: number) => void;
  /** What stands in the row, after the grip. */
  children: (item: Item, index: number) => ReactNode;
  rowClass?: (item: Item) => string | undefined;
  label: string;
  className?: string;
}

/** A list in an order one can change: drag by the grip, or Alt ↑ and Alt ↓ anywhere in the row. */
export function SortableList<Item>(props: SortableListProps<Item>) {
  const { items, idOf, nameOf, isFixed = () => false, onMove, children, rowClass, label, className } = props;
  const [shown, setShown] = useState({ items, order: items });
  const [said, setSaid] = useState("");
  if (shown.items !== items) setShown({ items, order: items });
  const order = shown.items === items ? shown.order : items;
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const indexOf = (key: unknown) => order.findIndex((item) => idOf(item) === String(key));
  const nameAt = (key: unknown) => {
    const item = order[indexOf(key)];
    return item === undefined ? "" : nameOf(item);
  };

  const move = (from: number, wanted: number) => {
    const item = order[from];
    const to = targetOf(order.map(isFixed), from, wanted);
    if (item === undefined || to === from) return;
    setShown({ items, order: moveItem(order, from, to) });
    setSaid(`${nameOf(item)} er nu nummer ${to + 1} af ${order.length}.`);
    onMove(item, to);
  };
  const step = (index: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(index, index + (event.key === "ArrowUp" ? -1 : 1));
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => `${nameAt(active.id)} er løftet.`,
    onDragOver: ({ over }) => (over ? `Over plads ${indexOf(over.id) + 1} af ${order.length}.` : "Uden for listen."),
    onDragEnd: ({ active, over }) =>
      over ? `${nameAt(active.id)} er sat ned.` : `${nameAt(active.id)} er sat tilbage.`,
    onDragCancel: ({ active }) => `${nameAt(active.id)} er sat tilbage.`,
  };
  const screenReaderInstructions = {
    draggable:
      "Tryk mellemrum for at løfte, piletaster for at flytte, mellemrum for at sætte ned, Escape for at fortryde. Eller tryk Alt og pil op eller ned.",
  };

  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions }}
      onDragEnd={({ active, over }: DragEndEvent) => over && move(indexOf(active.id), indexOf(over.id))}
    >
      <SortableContext items={order.map(idOf)} strategy={verticalListSortingStrategy}>
        <ol className={classNames("rows", "sortable", className)} aria-label={label}>
          {order.map((item, index) => (
            <SortableRow
              key={idOf(item)}
              id={idOf(item)}
              name={nameOf(item)}
              fixed={isFixed(item)}
              className={rowClass?.(item)}
              onKeyDown={step(index)}
            >
              {children(item, index)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
      <p className="vh" role="status">
        {said}
      </p>
    </DndContext>
  );
}

interface SortableRowProps {
  id: string;
  name: string;
  fixed: boolean;
  className?: string;
  onKeyDown: (event: KeyboardEvent) => void;
  children: ReactNode;
}

function SortableRow({ id, name, fixed, className, onKeyDown, children }: SortableRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
    disabled: fixed,
  });
  const style = transform ? { transform: `translate3d(0, ${transform.y}px, 0)`, transition } : undefined;
  return (
    // Alt and an arrow are caught for whatever in the row has the focus; the row itself is no control.

    <li
      ref={setNodeRef}
      className={classNames(className, isDragging && "dragging")}
      style={style}
      onKeyDown={fixed ? undefined : onKeyDown}
    >
      {fixed ? (
        <span className="grip" />
      ) : (
        <button
          type="button"
          className="grip"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-roledescription="flytbar række"
          aria-label={`Flyt ${name}`}
        >
          <Icon name="drag" />
        </button>
      )}
      {children}
    </li>
  );
}
