import { longDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { whenWords } from "./when";

interface ProjectData {
  offer?: string;
  validFrom?: string;
  evaluation?: string;
  dueOn?: string | null;
  title?: string;
  decision?: string;
  indicator?: string;
  reason?: string;
  count?: number;
  endsOn?: string;
  shows?: boolean;
}

const named = ({ title }: ProjectData) => (title ? ` “${title}”` : "");
const of = ({ indicator }: ProjectData) => (indicator ? ` “${indicator}”` : "");
const because = ({ reason }: ProjectData) => (reason ? `: “${reason}”` : "");
const after = ({ decision }: ProjectData) => (decision ? ` efter beslutningen “${decision}”` : "");

const offered = ({ offer }: ProjectData) => (offer ? ` “${offer}”` : "");
const evaluationOf = ({ evaluation, title }: ProjectData) =>
  `${evaluation ? evaluation.toLocaleLowerCase("da") : "en evaluering"}${title ? ` af “${title}”` : ""}`;

/** What happens to a project, its indicators and measurements: kind → what stands after the person's name. */
export const projectEvents = {
  "project.created": (data: ProjectData) => `oprettede projektet${named(data)}`,
  "project.edited": (data: ProjectData) => `rettede projektet${named(data)}`,
  "project.approve": (data: ProjectData) => `skrev, at projektet${named(data)} er godkendt${after(data)}`,
  "project.start": (data: ProjectData) => `satte projektet${named(data)} i gang${after(data)}`,
  "project.complete": (data: ProjectData) => `afsluttede projektet${named(data)}${after(data)}`,
  "project.evaluate": (data: ProjectData) => `meldte projektet${named(data)} evalueret${after(data)}`,
  "project.continue": (data: ProjectData) =>
    `videreførte projektet${named(data)}${data.endsOn ? ` til ${whenWords(data.endsOn)}` : ""}${after(data)}`,
  "project.end": (data: ProjectData) => `stoppede projektet${named(data)}${after(data)}`,
  "project.anchor": (data: ProjectData) => `forankrede projektet${named(data)}${after(data)}`,
  "project.takenBack": (data: ProjectData) => `tog det sidste skridt på projektet${named(data)} tilbage`,
  "project.decisionLinked": (data: ProjectData) =>
    `skrev beslutningen${data.decision ? ` “${data.decision}”` : ""} på projektet${named(data)}`,
  "project.decisionUnlinked": (data: ProjectData) =>
    `tog beslutningen${data.decision ? ` “${data.decision}”` : ""} af projektet${named(data)}`,
  "indicator.added": (data: ProjectData) => `oprettede indikatoren${of(data)}`,
  "indicator.edited": (data: ProjectData) => `rettede indikatoren${of(data)}`,
  "indicator.removed": (data: ProjectData) => `fjernede indikatoren${of(data)}`,
  "measurement.entered": (data: ProjectData) => `skrev en måling af${of(data) || " en indikator"}`,
  "measurement.corrected": (data: ProjectData) => `rettede en måling af${of(data) || " en indikator"}${because(data)}`,
  "measurement.removed": (data: ProjectData) => `fjernede en måling af${of(data) || " en indikator"}${because(data)}`,
  "measurement.imported": (data: ProjectData) =>
    `hentede ${countOf(data.count ?? 0, "måling", "målinger")} ind i projektet${named(data)}${because(data)}`,
  "project.contactShown": (data: ProjectData) =>
    data.shows
      ? "lod kontakten stå på projektets offentlige side"
      : "lod kontakten være ude af projektets offentlige side",
  "project.published": (data: ProjectData) => `offentliggjorde projektet${named(data)}`,
  "project.publicationFollowed": (data: ProjectData) => `lod projektets offentlige side${named(data)} følge med`,
  "project.withdrawn": (data: ProjectData) => `trak projektet${named(data)} tilbage fra offentligheden${because(data)}`,
  "priceTable.created": (data: ProjectData) => `oprettede pristabellen${named(data)}`,
  "priceTable.edited": (data: ProjectData) => `rettede pristabellen${named(data)}`,
  "priceTable.offerAdded": (data: ProjectData) => `tilføjede tilbuddet${offered(data)} i pristabellen${named(data)}`,
  "priceTable.offerEdited": (data: ProjectData) => `rettede tilbuddet${offered(data)} i pristabellen${named(data)}`,
  "priceTable.priceSet": (data: ProjectData) =>
    `skrev en ny pris på tilbuddet${offered(data)}${data.validFrom ? ` fra ${longDate(data.validFrom)}` : ""}${because(data)}`,
  "evaluation.planned": (data: ProjectData) => `planlagde ${evaluationOf(data)}`,
  "evaluation.edited": (data: ProjectData) => `rettede ${evaluationOf(data)}`,
  "evaluation.dropped": (data: ProjectData) => `droppede ${evaluationOf(data)}${because(data)}`,
  "evaluation.takenUp": (data: ProjectData) => `tog ${evaluationOf(data)} op igen`,
  "evaluation.due": (data: ProjectData) => `${evaluationOf(data)} blev en opgave`,
  "evaluation.put": (data: ProjectData) => `gjorde ${evaluationOf(data)} til et punkt`,
  "evaluation.decided": (data: ProjectData) =>
    `skrev udvalgets beslutning${data.decision ? ` “${data.decision}”` : ""} på ${evaluationOf(data)}`,
} as const;
