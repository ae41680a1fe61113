import { newBlockId, type Inline, type RichDocument, type TableRow } from "~/modules/richtext/document";
import { longDate } from "~/ui/danish-dates";
import { isOverdue } from "./follow-up-task";

/** A task as the committee hears of it. */
export interface ReportedTask {
  title: string;
  owner: string;
  /** "2022-11-17" */
  dueOn: string | null;
  state: string;
  report: string;
  /** "Punkt 4 den 18. august 2022"; "" without an item */
  decision: string;
}

const stateInReport = (task: ReportedTask, today: string): string => {
  if (isOverdue(task, today)) return "Fristen er overskredet";
  return (
    { stayed: "Standset, henvist til byrådet", open: "I gang", done: "Udført", dropped: "Opgivet" }[task.state] ?? ""
  );
};

/** What was done stands last: first what the committee still waits for. */
const rank = (task: ReportedTask, today: string) =>
  isOverdue(task, today) ? 0 : task.state === "open" ? 1 : task.state === "stayed" ? 2 : 3;

/**
 * The text of the standing item "Opfølgning på udvalgets beslutninger": a table of the tasks that are open, overdue, or finished
 * since the committee last heard of them.
 */
export function followUpDocument(tasks: readonly ReportedTask[], today: string): RichDocument {
  const ordered = tasks.toSorted(
    (a, b) => rank(a, today) - rank(b, today) || (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"),
  );
  const content =
    ordered.length === 0
      ? [
          {
            type: "paragraph" as const,
            attrs: { id: newBlockId() },
            content: [text("Der er ingen åbne opgaver, og ingen er afsluttet siden sidst.")],
          },
        ]
      : [
          {
            type: "table" as const,
            attrs: { id: newBlockId(), caption: `Opgaver pr. ${longDate(today)}`, notes: "" },
            content: [
              row("tableHeader", ["Opgave", "Ansvarlig", "Frist", "Status"]),
              ...ordered.map((task) =>
                row("tableCell", [
                  [task.title, task.decision],
                  task.owner,
                  task.dueOn ? longDate(task.dueOn) : "Ingen",
                  [stateInReport(task, today), task.state === "done" || task.state === "dropped" ? task.report : ""],
                ]),
              ),
            ],
          },
        ];
  return {
    type: "doc",
    content: [
      {
        type: "section",
        attrs: { id: newBlockId(), key: "opfoelgning", title: "Opgaver", noRemarks: false },
        content,
      },
    ],
  };
}

const text = (words: string): Inline => ({ type: "text", text: words });

/** @param cells one paragraph, or several; empty ones are left out */
function row(type: "tableHeader" | "tableCell", cells: (string | string[])[]): TableRow {
  return {
    type: "tableRow",
    attrs: { id: newBlockId() },
    content: cells.map((lines) => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: [lines]
        .flat()
        .flatMap((line) => line.split(/\n+/))
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .map((line) => ({ type: "paragraph" as const, attrs: { id: newBlockId() }, content: [text(line)] })),
    })),
  };
}
