import { monthName } from "~/ui/danish-dates";
import { standingNames, type Standing } from "./standing";

interface PlanData {
  plan?: string;
  name?: string;
  title?: string;
  standing?: string;
  month?: string;
  by?: string;
  year?: number;
  reason?: string;
}

const named = ({ plan }: PlanData) => (plan ? ` “${plan}”` : "");
const followed = ({ name }: PlanData) => (name ? ` “${name}”` : "");
const inMonth = ({ month }: PlanData) => (month ? ` til mødet i ${monthName(`${month}-01`)} ${month.slice(0, 4)}` : "");

/** What happens to plans and what they stand on: kind → what stands after the person's name. */
export const planEvents = {
  "plan.created": (data: PlanData) => `oprettede planen${named(data)}`,
  "plan.edited": (data: PlanData) => `rettede planen${named(data)}`,
  "plan.goalsSet": (data: PlanData) => `skrev mål og målgrupper i planen${named(data)}`,
  "plan.tableSaved": (data: PlanData) => `gemte bilagstabellen${data.title ? ` “${data.title}”` : ""}`,
  "plan.tableRemoved": (data: PlanData) => `fjernede bilagstabellen${data.title ? ` “${data.title}”` : ""}`,
  "plan.submitted": (data: PlanData) => `sendte planen${named(data)} til udvalget`,
  "plan.takenBack": (data: PlanData) => `tog planen${named(data)} tilbage til udkast`,
  "plan.adopted": (data: PlanData) => `registrerede, at planen${named(data)} er vedtaget`,
  "plan.superseded": (data: PlanData) => `lod planen${named(data)} afløse af${data.by ? ` “${data.by}”` : " en anden"}`,
  "plan.published": (data: PlanData) => `offentliggjorde planen${named(data)}`,
  "plan.withdrawn": (data: PlanData) =>
    `trak planen${named(data)} tilbage fra offentligheden${data.reason ? `: “${data.reason}”` : ""}`,
  "plan.publicPdfReady": () => "den offentlige plan blev lagt på portalen",
  "plan.indicatorAdded": (data: PlanData) => `satte målet${followed(data)} på planen`,
  "plan.indicatorEdited": (data: PlanData) => `rettede målet${followed(data)}`,
  "plan.indicatorRemoved": (data: PlanData) => `tog målet${followed(data)} af planen`,
  "plan.indicatorNoted": (data: PlanData) =>
    `skrev, hvordan det går med målet${followed(data)}${data.standing ? `: ${standingNames[data.standing as Standing]?.toLocaleLowerCase("da") ?? ""}` : ""}`,
  "plan.followUpAdded": (data: PlanData) => `aftalte “${data.title ?? "opfølgning"}”${inMonth(data)}`,
  "plan.followUpEnded": (data: PlanData) => `afsluttede “${data.title ?? "opfølgningen"}”`,
  "plan.putToCommittee": (data: PlanData) => `gjorde opfølgningen på planen${named(data)} til et punkt`,
  "planBasis.kindSaved": (data: PlanData) => `gemte planarten${followed(data)}`,
  "planBasis.groupSaved": (data: PlanData) => `gemte målgruppen${followed(data)}`,
  "planBasis.nationalGoalsSet": (data: PlanData) => `skrev de nationale mål for ${data.year ?? "året"}`,
} as const;
