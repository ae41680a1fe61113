import { useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Select, TextField } from "~/ui/field";
import { useFormState } from "~/ui/form-state";
import { HiddenFields } from "~/ui/form";
import { useFormReset } from "~/ui/form-reset";
import { Note } from "~/ui/note";
import { SortableList } from "~/ui/sortable-list";
import { sectionKindNames, sectionKinds, type SectionKind, type TemplateSection } from "../section-template";

interface Line extends TemplateSection {
  /** in this page only: rows keep their place while their number changes */
  row: number;
}

export interface SectionEditorProps {
  sections: TemplateSection[];
  /** called when the order or the number of sections changes, which no field tells */
  onArranged?: () => void;
}

/** The sections of a template in their order: drag, or Alt ↑ ↓; each with its title, kind and what the writer is asked. */
export function SectionEditor({ sections, onArranged }: SectionEditorProps) {
  const saved = () => sections.map((section, row) => ({ ...section, row }));
  const [lines, setLines] = useState<Line[]>(saved);
  const tools = useRef<HTMLParagraphElement>(null);
  const next = useRef(sections.length);
  const arrange = (changed: Line[]) => {
    setLines(changed);
    onArranged?.();
  };
  useFormReset(tools, () => arrange(saved()));
  const edit = (row: number, change: Partial<TemplateSection>) =>
    setLines((now) => now.map((line) => (line.row === row ? { ...line, ...change } : line)));
  const add = () => {
    const row = next.current++;
    arrange([...lines, { row, key: "", title: "", kind: "text", emptyText: "Ingen bemærkninger.", question: "" }]);
  };
  const move = (line: Line, index: number) => {
    const rest = lines.filter(({ row }) => row !== line.row);
    arrange([...rest.slice(0, index), line, ...rest.slice(index)]);
  };
  return (
    <>
      <ListFault />
      <SortableList
        className="sections"
        label="Afsnit"
        items={lines}
        idOf={({ row }) => String(row)}
        nameOf={({ title }) => title || "Afsnit uden titel"}
        onMove={move}
      >
        {(line, index) => (
          <SectionFields
            line={line}
            index={index}
            onChange={(change) => edit(line.row, change)}
            onRemove={() => arrange(lines.filter(({ row }) => row !== line.row))}
          />
        )}
      </SortableList>
      <p className="actions" ref={tools}>
        <Button small icon="add" onClick={add}>
          Tilføj afsnit
        </Button>
        <span className="hint">
          Træk, eller <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd>
        </span>
      </p>
    </>
  );
}

/** What is wrong with the list as a whole. */
function ListFault() {
  const fault = useFormState().faults.find(({ field }) => field === "sections");
  return fault ? (
    <Note kind="stop" role="alert">
      {fault.message}
    </Note>
  ) : null;
}

interface SectionFieldsProps {
  line: Line;
  index: number;
  onChange: (change: Partial<TemplateSection>) => void;
  onRemove: () => void;
}

const isWritten = (kind: SectionKind) => kind === "text" || kind === "recommendation";

function SectionFields({ line, index, onChange, onRemove }: SectionFieldsProps) {
  const name = `sections.${index}`;
  return (
    <div className="sectionfields">
      <HiddenFields fields={{ [`${name}.key`]: line.key }} />
      <TextField
        name={`${name}.title`}
        label="Titel"
        value={line.title}
        autoComplete="off"
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Select
        name={`${name}.kind`}
        label="Hvad er det"
        value={line.kind}
        options={sectionKinds.map((kind) => ({ value: kind, label: sectionKindNames[kind] }))}
        onChange={(event) => onChange({ kind: event.currentTarget.value as SectionKind })}
      />
      {isWritten(line.kind) ? (
        <TextField
          name={`${name}.question`}
          label="Hjælp til den, der skriver"
          optional
          value={line.question}
          autoComplete="off"
          onChange={(event) => onChange({ question: event.currentTarget.value })}
        />
      ) : (
        <HiddenFields fields={{ [`${name}.question`]: line.question }} />
      )}
      {line.kind === "decision" ? (
        <HiddenFields fields={{ [`${name}.emptyText`]: line.emptyText }} />
      ) : (
        <TextField
          name={`${name}.emptyText`}
          label="Når der intet er"
          optional
          value={line.emptyText}
          autoComplete="off"
          onChange={(event) => onChange({ emptyText: event.currentTarget.value })}
        />
      )}
      <Button small icon="close" iconOnly onClick={onRemove}>
        {`Fjern ${line.title || "afsnittet"}`}
      </Button>
    </div>
  );
}
