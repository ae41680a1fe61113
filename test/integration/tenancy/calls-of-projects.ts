import { addIndicator } from "~/modules/projects/add-indicator.server";
import { addOffer } from "~/modules/projects/add-offer.server";
import { committeeDashboard } from "~/modules/dashboard/dashboard-queries.server";
import { promisedSeries } from "~/modules/letters/promised-series.server";
import { committeePlans } from "~/modules/plans/committee-plans.server";
import { committeeProjects } from "~/modules/projects/committee-projects.server";
import { publishedComparison } from "~/modules/projects/comparison-queries.server";
import { correctMeasurement } from "~/modules/projects/correct-measurement.server";
import { createPriceTable } from "~/modules/projects/create-price-table.server";
import { createProject } from "~/modules/projects/create-project.server";
import { decideEvaluation } from "~/modules/projects/decide-evaluation.server";
import { dropEvaluation } from "~/modules/projects/drop-evaluation.server";
import { editEvaluation } from "~/modules/projects/edit-evaluation.server";
import { editIndicator } from "~/modules/projects/edit-indicator.server";
import { editOffer } from "~/modules/projects/edit-offer.server";
import { editPriceTable } from "~/modules/projects/edit-price-table.server";
import { editProject } from "~/modules/projects/edit-project.server";
import { enterMeasurement } from "~/modules/projects/enter-measurement.server";
import { evaluationDocument } from "~/modules/projects/evaluation-document.server";
import { evaluationsOf, projectOfEvaluation } from "~/modules/projects/evaluation-queries.server";
import { planEvaluationForm } from "~/modules/projects/evaluation-forms";
import { importMeasurements, previewMeasurements } from "~/modules/projects/import-measurements.server";
import {
  addIndicatorForm,
  correctMeasurementForm,
  editIndicatorForm,
  enterMeasurementForm,
} from "~/modules/projects/indicator-forms";
import { indicatorPage, measurableOf, measurementPage } from "~/modules/projects/indicator-queries.server";
import { linkDecision } from "~/modules/projects/link-decision.server";
import { projectLiveTable } from "~/modules/projects/live-tables.server";
import { moveProject } from "~/modules/projects/move-project.server";
import { planEvaluation } from "~/modules/projects/plan-evaluation.server";
import { addOfferForm, createPriceTableForm, editOfferForm } from "~/modules/projects/price-forms";
import { offerPage, pricePage } from "~/modules/projects/price-queries.server";
import { createProjectForm, editProjectForm } from "~/modules/projects/project-forms";
import { projectPage } from "~/modules/projects/project-queries.server";
import { putEvaluation } from "~/modules/projects/put-evaluation.server";
import { removeIndicator } from "~/modules/projects/remove-indicator.server";
import { removeMeasurement } from "~/modules/projects/remove-measurement.server";
import { renewEvaluations } from "~/modules/projects/renew-evaluations.server";
import { setPrice } from "~/modules/projects/set-price.server";
import { projectContents, projectCourse, projectFigures } from "~/modules/projects/project-contents.server";
import { chooseContactShown } from "~/modules/publishing/choose-contact-shown.server";
import { projectPublication, projectPublicationView } from "~/modules/publishing/project-publication-queries.server";
import { publishProject } from "~/modules/publishing/publish-project.server";
import { withdrawProject } from "~/modules/publishing/withdraw-project.server";
import { takeBackProjectStep } from "~/modules/projects/take-back-project-step.server";
import { unlinkDecision } from "~/modules/projects/unlink-decision.server";
import { indicatorFields, projectFields } from "../../factories/projects";
import type { WholeMunicipality } from "../../factories/whole-municipality";
import { finds, notFound, refused, type CallTable } from "./calls";

type Its = WholeMunicipality;
const seen = ({ projecting: { projectId, projectVersion: version } }: Its) => ({ projectId, version });
const due = ({ projecting: { evaluationId, evaluationVersion: version } }: Its) => ({ evaluationId, version });
const put = ({ projecting: { putId: evaluationId, putVersion: version } }: Its) => ({ evaluationId, version });
const table = "Indikator\tTidspunkt\tVærdi\nI job eller uddannelse\tved start\t21";
const step = { step: "approve", endsOn: "", comment: "", agendaItemId: null, decisionTitle: "" } as const;
const decision = { title: "Begyndt", decidedOn: "2018-01", dateNote: "", kind: "ended" } as const;
const consequence = { consequence: "none", endsOn: "", title: "Fortsætter", returnMonth: "", question: "" } as const;

const projectInput = (own: Its, change: Record<string, string>) =>
  createProjectForm.parse({ ...projectFields(own.everything, own.committeeId), ...change });

/** Projects, what is measured and evaluated of them, and tables of prices. */
export const callsOfProjects: CallTable = {
  committeeDashboard: notFound((unit, { committeeId }) => committeeDashboard(unit, { committeeId, year: null })),
  renewEvaluations: finds((unit, { projecting: { projectId } }) => renewEvaluations(unit, projectId)),
  evaluationDocument: notFound((unit, { projecting: { evaluationId } }) => evaluationDocument(unit, evaluationId)),
  committeeProjects: finds((unit, { committeeId }) => committeeProjects(unit, committeeId)),
  committeePlans: finds((unit, { committeeId }) => committeePlans(unit, committeeId)),
  promisedSeries: finds((unit, { committeeId }) => promisedSeries(unit, committeeId)),
  createProject: refused(
    (unit, { committeeId }, own) => createProject(unit, projectInput(own, { committeeId, title: "Nyt" })),
    (unit, { member }, own) => createProject(unit, projectInput(own, { ownerId: member.userId, title: "Nyt" })),
  ),
  editProject: [
    notFound((unit, its) =>
      editProject(unit, editProjectForm.parse({ ...projectFields(unit.actor, ""), ...seen(its), title: "Rettet" })),
    ),
    refused((unit, { member }, own) =>
      editProject(
        unit,
        editProjectForm.parse({ ...projectFields(unit.actor, ""), ...seen(own), ownerId: member.userId }),
      ),
    ),
  ],
  moveProject: [
    notFound((unit, its) => moveProject(unit, { ...seen(its), ...step })),
    refused((unit, { sealed: { itemId } }, own) => moveProject(unit, { ...seen(own), ...step, agendaItemId: itemId })),
  ],
  takeBackProjectStep: notFound((unit, its) => takeBackProjectStep(unit, seen(its))),
  linkDecision: [
    notFound((unit, its) => linkDecision(unit, { ...seen(its), ...decision, agendaItemId: null })),
    refused((unit, { sealed: { itemId } }, own) =>
      linkDecision(unit, { ...seen(own), ...decision, agendaItemId: itemId }),
    ),
  ],
  unlinkDecision: notFound(
    (unit, its) => unlinkDecision(unit, { ...seen(its), decisionId: its.projecting.decisionId }),
    (unit, its, own) => unlinkDecision(unit, { ...seen(own), decisionId: its.projecting.decisionId }),
  ),
  addIndicator: notFound((unit, { projecting: { projectId } }) =>
    addIndicator(unit, addIndicatorForm.parse(indicatorFields(projectId, { name: "Ny" }))),
  ),
  editIndicator: notFound((unit, { projecting: { indicatorId, projectId } }) =>
    editIndicator(
      unit,
      editIndicatorForm.parse({ ...indicatorFields(projectId), indicatorId, version: "1", name: "Anden" }),
    ),
  ),
  removeIndicator: notFound((unit, { projecting: { unusedIndicatorId: indicatorId } }) =>
    removeIndicator(unit, { indicatorId, version: 1 }),
  ),
  enterMeasurement: notFound((unit, { projecting: { indicatorId } }) =>
    enterMeasurement(unit, enterMeasurementForm.parse({ indicatorId, moment: "start", value: "21" })),
  ),
  correctMeasurement: notFound((unit, { projecting: { measurementId } }) =>
    correctMeasurement(
      unit,
      correctMeasurementForm.parse({ measurementId, version: "1", moment: "end", value: "47", reason: "Talt forkert" }),
    ),
  ),
  removeMeasurement: notFound((unit, { projecting: { measurementId } }) =>
    removeMeasurement(unit, { measurementId, version: 1, reason: "Forkert" }),
  ),
  previewMeasurements: notFound((unit, { projecting: { projectId } }) =>
    previewMeasurements(unit, { projectId, text: table }),
  ),
  importMeasurements: notFound((unit, { projecting: { projectId } }) =>
    importMeasurements(unit, { projectId, text: table, reason: "", seen: "2:ny" }),
  ),
  projectPage: notFound((unit, { projecting: { projectId } }) => projectPage(unit, projectId)),
  indicatorPage: notFound((unit, { projecting: { indicatorId } }) => indicatorPage(unit, indicatorId)),
  measurementPage: notFound((unit, { projecting: { measurementId } }) => measurementPage(unit, measurementId)),
  measurableOf: notFound((unit, { projecting: { projectId } }) => measurableOf(unit, projectId)),
  planEvaluation: notFound((unit, { projecting: { projectId } }) =>
    planEvaluation(unit, planEvaluationForm.parse({ projectId, kind: "midway" })),
  ),
  editEvaluation: notFound((unit, its) => editEvaluation(unit, { ...due(its), dueOn: null, question: "om" })),
  dropEvaluation: notFound((unit, its) => dropEvaluation(unit, { ...due(its), reason: "Ikke nu" })),
  putEvaluation: notFound((unit, its) => putEvaluation(unit, due(its))),
  decideEvaluation: notFound((unit, its) => decideEvaluation(unit, { ...put(its), ...consequence })),
  evaluationsOf: notFound((unit, { projecting: { projectId } }) => evaluationsOf(unit, projectId)),
  projectOfEvaluation: notFound((unit, its) => projectOfEvaluation(unit, its.projecting.evaluationId)),
  projectLiveTable: finds(
    (unit, { projecting: { projectId } }) => projectLiveTable(unit, `projekt:${projectId}`),
    (unit, { projecting: { priceTableId } }) => projectLiveTable(unit, `priser:${priceTableId}`),
    (unit, { projecting: { indicatorId, otherIndicatorId } }) =>
      projectLiveTable(unit, `sammenligning:${indicatorId},${otherIndicatorId}`),
    (unit, { projecting: { projectId } }) => projectLiveTable(unit, `foerefter:${projectId}`),
    (unit, { projecting: { indicatorId } }) => projectLiveTable(unit, `maalvej:${indicatorId}`),
    (unit, { projecting: { indicatorId, otherIndicatorId } }) =>
      projectLiveTable(unit, `intervaller:${indicatorId},${otherIndicatorId}`),
  ),
  publishedComparison: finds((unit, { projecting: { indicatorId, otherIndicatorId } }) =>
    publishedComparison(unit, [indicatorId, otherIndicatorId]),
  ),
  projectContents: notFound((unit, { projecting: { projectId } }) => projectContents(unit, projectId)),
  projectFigures: finds((unit, { projecting: { projectId } }) => projectFigures(unit, projectId)),
  projectCourse: finds(async (unit, { projecting: { projectId } }) => {
    const { decisions, evaluations } = await projectCourse(unit, projectId);
    return [...decisions, ...evaluations];
  }),
  projectPublicationView: notFound((unit, { projecting: { projectId } }) => projectPublicationView(unit, projectId)),
  projectPublication: notFound((unit, { projecting: { projectId } }) => projectPublication(unit, projectId)),
  publishProject: notFound((unit, { projecting: { projectId } }) => publishProject(unit, { projectId })),
  withdrawProject: notFound((unit, { projecting: { projectId } }) =>
    withdrawProject(unit, { projectId, reason: "Fejl" }),
  ),
  chooseContactShown: notFound((unit, { projecting: { projectId } }) =>
    chooseContactShown(unit, { projectId, shows: "ja" }),
  ),
  createPriceTable: refused((unit, { committeeId }) =>
    createPriceTable(unit, createPriceTableForm.parse({ committeeId, title: "Nye", source: "Os" })),
  ),
  editPriceTable: notFound((unit, { projecting: { priceTableId } }) =>
    editPriceTable(unit, { priceTableId, version: 2, title: "Andre", source: "Os", note: "" }),
  ),
  addOffer: notFound((unit, { projecting: { priceTableId } }) =>
    addOffer(
      unit,
      addOfferForm.parse({ priceTableId, version: "2", name: "Ny", per: "week", price: "1", validFrom: "2022-01-01" }),
    ),
  ),
  editOffer: notFound((unit, { projecting: { offerId } }) =>
    editOffer(unit, editOfferForm.parse({ offerId, version: "1", name: "Anden", per: "week", active: "ja" })),
  ),
  setPrice: notFound((unit, { projecting: { offerId } }) =>
    setPrice(unit, { offerId, version: 1, price: 2, validFrom: "2022-06-01", reason: "" }),
  ),
  pricePage: notFound((unit, { projecting: { priceTableId } }) => pricePage(unit, priceTableId)),
  offerPage: notFound((unit, { projecting: { offerId } }) => offerPage(unit, offerId)),
};
