import { longDate } from "~/ui/danish-dates";

interface TaskData {
  /** "" of a closed item's task, whose title more people would read here than there */
  title?: string;
  owner?: string;
  to?: string;
  date?: string;
}
const task = ({ title }: TaskData) => (title ? `opgaven “${title}”` : "en opgave fra et lukket punkt");

/** What happens to follow-up tasks and chair decisions: kind → what stands after the person's name. */
export const followUpEvents = {
  "task.created": (data: TaskData) => `gav ${data.owner ?? "en medarbejder"} ${task(data)}`,
  "task.edited": (data: TaskData) => `rettede ${task(data)}`,
  "task.done": (data: TaskData) => `meldte ${task(data)} udført`,
  "task.dropped": (data: TaskData) => `opgav ${task(data)}`,
  "task.reopened": (data: TaskData) => `genåbnede ${task(data)}`,
  "task.handedOver": (data: TaskData) => `overdrog ${task(data)} til ${data.to ?? "en anden"}`,
  "task.reminded": (data: TaskData) => `mindede ${data.owner ?? "en medarbejder"} om ${task(data)}`,
  "task.returned": (data: TaskData) => `${task(data)} blev sat på dagsordenen`,
  "task.ownerReminded": (data: TaskData) => `${data.owner ?? "en medarbejder"} blev mindet om ${task(data)}`,
  "followUp.written": () => "opfølgningen på udvalgets beslutninger blev skrevet ind i dagsordenen",
  "chairDecision.entered": (data: TaskData) =>
    `noterede formandsbeslutningen${data.title ? ` “${data.title}”` : ""}${data.date ? ` af ${longDate(data.date)}` : ""}`,
  "chairDecision.reported": (data: TaskData) =>
    `formandsbeslutningen${data.title ? ` “${data.title}”` : ""} blev sat på dagsordenen`,
} as const;
