import { useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Select, TextField } from "~/ui/field";
import { HiddenFields } from "~/ui/form";
import { useFormReset } from "~/ui/form-reset";
import { SortableList } from "~/ui/sortable-list";
import type { Station } from "../reply-letter";

interface Line extends Station {
  /** in this page only: rows keep their place while their number changes */
  row: number;
}

export interface StationEditorProps {
  stations: Station[];
  people: { id: string; name: string }[];
  /** called when the order or the number of stations changes, which no field tells */
  onArranged: () => void;
}

/** The stations of a letter's way to signature, in their order: drag, or Alt ↑ ↓. */
export function StationEditor({ stations, people, onArranged }: StationEditorProps) {
  const saved = () => stations.map((station, row) => ({ ...station, row }));
  const [lines, setLines] = useState<Line[]>(saved);
  const tools = useRef<HTMLParagraphElement>(null);
  const next = useRef(stations.length);
  const arrange = (changed: Line[]) => {
    setLines(changed);
    onArranged();
  };
  useFormReset(tools, () => arrange(saved()));
  const edit = (row: number, change: Partial<Station>) =>
    setLines((now) => now.map((line) => (line.row === row ? { ...line, ...change } : line)));
  const move = (line: Line, index: number) => {
    const rest = lines.filter(({ row }) => row !== line.row);
    arrange([...rest.slice(0, index), line, ...rest.slice(index)]);
  };
  return (
    <>
      <SortableList
        className="sections"
        label="Stationer"
        items={lines}
        idOf={({ row }) => String(row)}
        nameOf={({ title }) => title || "Station uden navn"}
        onMove={move}
      >
        {(line, index) => (
          <div className="sectionfields">
            <HiddenFields fields={{ [`stations.${index}.key`]: line.key }} />
            <TextField
              name={`stations.${index}.title`}
              label="Station"
              value={line.title}
              autoComplete="off"
              onChange={(event) => edit(line.row, { title: event.currentTarget.value })}
            />
            <Select
              name={`stations.${index}.userId`}
              label="Hvem"
              value={line.userId ?? ""}
              placeholder="Vælges undervejs"
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => edit(line.row, { userId: event.currentTarget.value || null })}
            />
            <Button small icon="close" iconOnly onClick={() => arrange(lines.filter(({ row }) => row !== line.row))}>
              {`Fjern ${line.title || "stationen"}`}
            </Button>
          </div>
        )}
      </SortableList>
      <p className="actions" ref={tools}>
        <Button
          small
          icon="add"
          onClick={() => arrange([...lines, { row: next.current++, key: "", title: "", userId: null }])}
        >
          Tilføj station
        </Button>
        <span className="hint">
          Træk, eller <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd>
        </span>
      </p>
    </>
  );
}
