import type { Command } from "@tiptap/pm/state";
import { useEditorState, type Editor } from "@tiptap/react";
import { Toolbar as AriaToolbar } from "react-aria-components";
import { Button } from "~/ui/button";
import { useToast } from "~/ui/toast";
import styles from "./editor.module.css";
import {
  hasRowHeaders,
  headerRowsOf,
  mergeChosenCells,
  setHeaderRows,
  tableAt,
  toggleRowHeaders,
} from "./table-commands";

/** What can be done with the table that the cursor stands in. */
export function TableTools({ editor }: { editor: Editor }) {
  const tell = useToast();
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const table = tableAt(current.state)?.node;
      return {
        twoHeaderRows: table ? headerRowsOf(table) > 1 : false,
        rowHeaders: table ? hasRowHeaders(table) : false,
        canMerge: mergeChosenCells(current.state),
        canSplit: current.can().splitCell(),
      };
    },
  });
  const chain = () => editor.chain().focus();
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const remove = () => {
    const table = tableAt(editor.state);
    chain().deleteTable().run();
    if (!table) return;
    const putBack = () => {
      const at = Math.min(table.position, editor.state.doc.content.size);
      chain().insertContentAt(at, table.node.toJSON()).run();
    };
    tell({ message: "Tabellen er slettet.", undo: { onUndo: putBack } });
  };
  const actions: [label: string, press: () => void][] = [
    ["Række over", () => chain().addRowBefore().run()],
    ["Række under", () => chain().addRowAfter().run()],
    ["Slet række", () => chain().deleteRow().run()],
    ["Kolonne før", () => chain().addColumnBefore().run()],
    ["Kolonne efter", () => chain().addColumnAfter().run()],
    ["Slet kolonne", () => chain().deleteColumn().run()],
  ];
  return (
    <AriaToolbar className={`toolbar ${styles.tableTools}`} aria-label="Tabel" data-table-tools="">
      {actions.map(([label, press]) => (
        <Button key={label} small onClick={press}>
          {label}
        </Button>
      ))}
      <Button small aria-pressed={state.twoHeaderRows} onClick={() => run(setHeaderRows(state.twoHeaderRows ? 1 : 2))}>
        To rækker overskrifter
      </Button>
      <Button small aria-pressed={state.rowHeaders} onClick={() => run(toggleRowHeaders)}>
        Første kolonne er overskrifter
      </Button>
      {state.canMerge && (
        <Button small onClick={() => run(mergeChosenCells)}>
          Flet celler
        </Button>
      )}
      {state.canSplit && (
        <Button small onClick={() => chain().splitCell().run()}>
          Del celle
        </Button>
      )}
      <Button small icon="delete" onClick={remove}>
        Slet tabel
      </Button>
    </AriaToolbar>
  );
}
