import { addFollowUp } from "~/modules/plans/add-follow-up.server";
import { addPlanIndicator } from "~/modules/plans/add-plan-indicator.server";
import { adoptPlan } from "~/modules/plans/adopt-plan.server";
import { createPlan } from "~/modules/plans/create-plan.server";
import { editPlanIndicator } from "~/modules/plans/edit-plan-indicator.server";
import { editPlan } from "~/modules/plans/edit-plan.server";
import { endFollowUp } from "~/modules/plans/end-follow-up.server";
import { planIndicatorPage } from "~/modules/plans/indicator-queries.server";
import { noteIndicator } from "~/modules/plans/note-indicator.server";
import {
  indicatorToEdit,
  planPage,
  planReading,
  planText,
  planToEdit,
  tableToEdit,
} from "~/modules/plans/plan-queries.server";
import { putFollowUp } from "~/modules/plans/put-follow-up.server";
import { removePlanIndicator } from "~/modules/plans/remove-plan-indicator.server";
import { removePlanTable } from "~/modules/plans/remove-plan-table.server";
import { savePlanKind } from "~/modules/plans/save-plan-kind.server";
import { savePlanTable } from "~/modules/plans/save-plan-table.server";
import { savePlanText } from "~/modules/plans/save-plan-text.server";
import { saveTargetGroup } from "~/modules/plans/save-target-group.server";
import { setPlanGoals } from "~/modules/plans/set-plan-goals.server";
import { submitPlan } from "~/modules/plans/submit-plan.server";
import { supersedePlan } from "~/modules/plans/supersede-plan.server";
import { takeBackPlan } from "~/modules/plans/take-back-plan.server";
import { planContents } from "~/modules/plans/plan-contents.server";
import { planPublicationView } from "~/modules/publishing/plan-publication-queries.server";
import { publishPlan } from "~/modules/publishing/publish-plan.server";
import { withdrawPlan } from "~/modules/publishing/withdraw-plan.server";
import { notFound, refused, type CallTable } from "./calls";

const plan = { title: "Plan", year: 2023, validFrom: null, validTo: null };
const indicator = { name: "Fleksjob", seriesId: null, baselinePeriod: "", targetValue: "", targetPeriod: "" };
const basis = { name: "Ny", validFrom: null, validTo: null };
const table = {
  title: "Tabel",
  fromPeriod: "2019-06",
  toPeriod: "2020-06",
  shareIds: [],
  shareOf: "",
  comment: "",
  lead: false,
  printedSpan: "",
  printed: "",
  printedWhere: "",
};

/** Plans, their goals and figures, and what they stand on. */
export const callsOfPlans: CallTable = {
  createPlan: notFound(
    (unit, { planning: { kindId } }, { committeeId, caseFileId }) =>
      createPlan(unit, { ...plan, kindId, committeeId, caseFileId }),
    (unit, { committeeId }, { planning: { kindId }, caseFileId }) =>
      createPlan(unit, { ...plan, kindId, committeeId, caseFileId }),
    (unit, { caseFileId }, { planning: { kindId }, committeeId }) =>
      createPlan(unit, { ...plan, kindId, committeeId, caseFileId }),
  ),
  editPlan: notFound((unit, { planning: { planId, version } }) => editPlan(unit, { planId, version, ...plan })),
  savePlanText: notFound((unit, { planning: { planId }, document }) =>
    savePlanText(unit, { planId, saveId: "12345678", baseRevision: 2, document }),
  ),
  setPlanGoals: [
    notFound((unit, { planning: { planId, version } }) =>
      setPlanGoals(unit, { planId, version, goals: [], groupIds: [], answers: [] }),
    ),
    refused(
      (unit, { planning: { groupId } }, { planning: { planId, version } }) =>
        setPlanGoals(unit, { planId, version, goals: [], groupIds: [groupId], answers: [] }),
      (unit, { planning: { nationalGoalIds } }, { planning: { planId, version } }) =>
        setPlanGoals(unit, {
          planId,
          version,
          goals: [],
          groupIds: [],
          answers: [{ nationalGoalId: nationalGoalIds[0]!, text: "Her" }],
        }),
    ),
  ],
  addPlanIndicator: [
    notFound((unit, { planning: { planId } }, { everything: { userId: ownerId } }) =>
      addPlanIndicator(unit, { planId, ownerId, ...indicator }),
    ),
    refused(
      (unit, { everything: { userId: ownerId } }, { planning: { planId } }) =>
        addPlanIndicator(unit, { planId, ownerId, ...indicator }),
      (unit, { planning: { seriesId } }, { planning: { planId }, everything: { userId: ownerId } }) =>
        addPlanIndicator(unit, { planId, ownerId, ...indicator, seriesId, baselinePeriod: "2020-12" }),
    ),
  ],
  editPlanIndicator: [
    notFound((unit, { planning: { indicatorId } }, { everything: { userId: ownerId } }) =>
      editPlanIndicator(unit, { indicatorId, version: 1, ownerId, ...indicator }),
    ),
    refused((unit, { everything: { userId: ownerId } }, { planning: { indicatorId } }) =>
      editPlanIndicator(unit, { indicatorId, version: 1, ownerId, ...indicator }),
    ),
  ],
  removePlanIndicator: notFound((unit, { planning: { indicatorId } }) =>
    removePlanIndicator(unit, { indicatorId, version: 1 }),
  ),
  noteIndicator: notFound((unit, { planning: { indicatorId } }) =>
    noteIndicator(unit, { indicatorId, version: 1, standing: "", comment: "Det går." }),
  ),
  addFollowUp: [
    notFound((unit, { planning: { planId } }, { everything: { userId: ownerId } }) =>
      addFollowUp(unit, { planId, title: "Følg op", month: "2030-11", ownerId }),
    ),
    refused((unit, { everything: { userId: ownerId } }, { planning: { planId } }) =>
      addFollowUp(unit, { planId, title: "Følg op", month: "2030-11", ownerId }),
    ),
  ],
  endFollowUp: notFound((unit, { planning: { followUpId } }) =>
    endFollowUp(unit, { followUpId, version: 1, state: "done", report: "Sket" }),
  ),
  savePlanTable: [
    notFound(
      (unit, { planning: { planId, version } }, { planning: { seriesIds } }) =>
        savePlanTable(unit, { planId, version, tableId: null, seriesIds, ...table }),
      (unit, { planning: { tableId } }, { planning: { planId, version, seriesIds } }) =>
        savePlanTable(unit, { planId, version, tableId, seriesIds, ...table }),
    ),
    refused(
      (unit, { planning: { seriesIds } }, { planning: { planId, version } }) =>
        savePlanTable(unit, { planId, version, tableId: null, seriesIds, ...table }),
      (unit, { planning: { seriesIds: shareIds } }, { planning: { planId, version, seriesIds } }) =>
        savePlanTable(unit, { planId, version, tableId: null, ...table, seriesIds, shareIds, shareOf: "alle" }),
    ),
  ],
  removePlanTable: notFound(
    (unit, { planning: { planId, version, tableId } }) => removePlanTable(unit, { planId, version, tableId }),
    (unit, { planning: { tableId } }, { planning: { planId, version } }) =>
      removePlanTable(unit, { planId, version, tableId }),
  ),
  submitPlan: notFound((unit, { planning: { planId, version } }) => submitPlan(unit, { planId, version })),
  takeBackPlan: notFound((unit, { planning: { planId, version } }) => takeBackPlan(unit, { planId, version })),
  adoptPlan: notFound((unit, { planning: { planId, version } }) =>
    adoptPlan(unit, { planId, version, adoptedOn: "2022-11-01", adoptedWords: "Udvalget" }),
  ),
  supersedePlan: notFound((unit, { planning: { planId, version } }, { planning: { planId: byId } }) =>
    supersedePlan(unit, { planId, version, byId }),
  ),
  putFollowUp: notFound((unit, { planning: { planId, version } }) => putFollowUp(unit, { planId, version })),
  savePlanKind: notFound((unit, { planning: { kindId: id } }) =>
    savePlanKind(unit, { id, version: 1, ...basis, reference: "" }),
  ),
  saveTargetGroup: notFound((unit, { planning: { groupId: id } }) =>
    saveTargetGroup(unit, { id, version: 1, ...basis, distance: "", note: "" }),
  ),
  planPublicationView: notFound((unit, { planning: { adoptedPlanId } }) => planPublicationView(unit, adoptedPlanId)),
  publishPlan: notFound((unit, { planning: { adoptedPlanId: planId } }) => publishPlan(unit, { planId })),
  withdrawPlan: notFound((unit, { planning: { adoptedPlanId: planId } }) =>
    withdrawPlan(unit, { planId, reason: "Fejl" }),
  ),
  planContents: notFound((unit, { planning: { planId } }) => planContents(unit, planId)),
  planPage: notFound((unit, { planning: { planId } }) => planPage(unit, planId)),
  planReading: notFound((unit, { planning: { planId } }) => planReading(unit, planId)),
  planText: notFound((unit, { planning: { planId } }) => planText(unit, planId)),
  planToEdit: notFound((unit, { planning: { planId } }) => planToEdit(unit, planId)),
  indicatorToEdit: notFound((unit, { planning: { planId, indicatorId } }) => indicatorToEdit(unit, { planId, indicatorId })), // prettier-ignore
  tableToEdit: notFound((unit, { planning: { planId, tableId } }) => tableToEdit(unit, { planId, tableId })),
  planIndicatorPage: notFound(
    (unit, { planning: { planId, indicatorId } }) => planIndicatorPage(unit, { planId, indicatorId }),
    (unit, { planning: { indicatorId } }, { planning: { planId } }) => planIndicatorPage(unit, { planId, indicatorId }),
  ),
};
