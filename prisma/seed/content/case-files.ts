import { jobFair } from "./chair-decision";
import { FOLLOW_UP, MUTUAL_INFORMATION } from "./committee";
import { addWorkdays, type IsoDate, inWords, yearOf } from "./dates";
import { FUNDS_OPENED, unemploymentFunds, companyVisits, VISITS_OPENED } from "./coming-items/unplaced";
import { tenancy, TENANCY_OPENED } from "./coming-items/tenancy";
import { boardingSchools } from "./held-items/boarding-schools";
import { courses } from "./held-items/courses";
import { foundation } from "./held-items/foundation";
import { jobcafe } from "./held-items/jobcafe";
import { budget } from "./recent-items/budget";
import { interviews } from "./recent-items/interviews";
import {
  BUDGET_OPENED,
  INTERVIEWS_OPENED,
  openedOn,
  SPARE_TIME_JOBS_OPENED,
  SUPPLIER_OPENED,
} from "./recent-items/opened";
import { spareTimeJobs } from "./recent-items/spare-time-jobs";
import { supplier } from "./recent-items/supplier";
import { mentors } from "./soon-items/mentors";
import { openingHours } from "./soon-items/opening-hours";
import { repayment } from "./soon-items/repayment";
import { casesBefore, type Season, seasonOf } from "./season";
import type { DemoCaseFile } from "./shapes";

/** KLE's subject code for employment matters, as the design's example has it. */
const EMPLOYMENT = "15.20 G00";

const note = (at: string, by: string, text: string) => ({ at, by, text });

/** Cases that were open in 2022 and are used again now: the old notes and the new ones. */
function standing({ at, dates }: Season): DemoCaseFile[] {
  const coming = inWords(dates.coming);
  return [
    {
      caseNumber: "17-004875",
      title: "Projekt PLUS",
      subjectCode: EMPLOYMENT,
      createdAt: "2017-03-09T10:12",
      createdBy: "sanne-hedegaard",
      notes: [
        note("2022-08-19T09:05", "anne-vestergaard", "Udvalget godkendte den 18. august 2022 indstillingen."),
        note(
          at(-14, "09:40"),
          "sanne-hedegaard",
          "Talt med projektleder Camilla Foged. Hun sender tal for de seneste 12 måneder og deltager i mødet.",
        ),
        note(at(-6, "13:15"), "sanne-hedegaard", "Modtaget tal fra projektet. De er lagt ind i sagen og kontrolleret."),
        note(
          at(-4, "10:20"),
          "ulla-noerskov",
          "Har regnet budgettet efter. Beløbene passer, og der er plads i rammen.",
        ),
      ],
    },
    {
      caseNumber: "22-016257",
      title: "Henvendelse fra Autismecenter Vest",
      subjectCode: EMPLOYMENT,
      createdAt: "2022-06-14T08:48",
      createdBy: "sanne-hedegaard",
      notes: [
        note(
          "2022-06-27T15:30",
          "sanne-hedegaard",
          "Møde med Autismecenter Vest. Vi arbejder videre med henvendelsen.",
        ),
        note(
          "2022-08-19T09:10",
          "anne-vestergaard",
          "Udvalget bad den 18. august 2022 om et beslutningsgrundlag med forslag til finansiering.",
        ),
        note(
          at(-8, "11:25"),
          "sanne-hedegaard",
          "Spurgt Erik Mølgaard, hvor mange forløb centrets 80 pct. bygger på. Han vender tilbage.",
        ),
        note(
          at(-2, "09:15"),
          "ulla-noerskov",
          "Fire forløb à 203.880 kr. er 815.520 kr. Fordelingen på år er kontrolleret.",
        ),
      ],
    },
    {
      caseNumber: "20-022518",
      title: "Cykelprojektet",
      subjectCode: EMPLOYMENT,
      createdAt: "2020-10-21T13:02",
      createdBy: "thomas-rahbek",
      notes: [
        note(
          "2022-08-19T09:15",
          "anne-vestergaard",
          "Udvalget bad den 18. august 2022 styregruppen om et nyt overordnet oplæg.",
        ),
        note(
          at(-16, "14:00"),
          "thomas-rahbek",
          "Møde i styregruppen. Turen lægges i Danmark, og antallet af unge er 15.",
        ),
        note(
          at(-3, "12:45"),
          "thomas-rahbek",
          "Har bedt Ulla Nørskov om en timepris, så økonomiafsnittet kan gøres færdigt.",
        ),
      ],
    },
    {
      caseNumber: "22-003236",
      title: "Resultatopfølgning på beskæftigelsesområdet",
      subjectCode: EMPLOYMENT,
      createdAt: "2022-02-07T09:30",
      createdBy: "sanne-hedegaard",
      notes: [
        note("2022-08-19T09:20", "anne-vestergaard", "Udvalget tog den 18. august 2022 punktet til efterretning."),
        note(at(-7, "10:10"), "sanne-hedegaard", "Kvartalets tal er trukket. Den seneste måned er foreløbig."),
      ],
    },
    {
      caseNumber: "22-007427",
      title: "Indsats for fordrevne ukrainere",
      subjectCode: EMPLOYMENT,
      createdAt: "2022-03-22T11:40",
      createdBy: "sanne-hedegaard",
      notes: [
        note("2022-08-19T09:25", "anne-vestergaard", "Udvalget fik den 18. august 2022 en orientering."),
        note(at(-9, "14:20"), "sanne-hedegaard", `Fagchef Bodil Raunkjær giver status på mødet ${coming}.`),
      ],
    },
    {
      caseNumber: MUTUAL_INFORMATION.caseNumber,
      title: "Gensidig orientering i Beskæftigelsesudvalget",
      subjectCode: "",
      createdAt: "2022-01-06T09:00",
      createdBy: "anne-vestergaard",
      notes: [],
    },
    {
      caseNumber: FOLLOW_UP.caseNumber,
      title: "Opfølgning på Beskæftigelsesudvalgets beslutninger",
      subjectCode: "",
      createdAt: "2022-01-06T09:05",
      createdBy: "anne-vestergaard",
      notes: [],
    },
  ];
}

/** Cases of the meeting in 2022 that have not been used since. */
const FROM_2022: DemoCaseFile[] = [
  {
    caseNumber: "21-006438",
    title: "Nytænkning af beskæftigelsesindsatsen",
    subjectCode: EMPLOYMENT,
    createdAt: "2021-03-18T10:35",
    createdBy: "thomas-rahbek",
    notes: [note("2022-08-19T09:12", "anne-vestergaard", "Udvalget tog den 18. august 2022 punktet til efterretning.")],
  },
  {
    caseNumber: "22-016708",
    title: "Rapport fra VIVE om jobcentrenes beskæftigelsesindsats",
    subjectCode: EMPLOYMENT,
    createdAt: "2022-06-20T12:55",
    createdBy: "thomas-rahbek",
    notes: [note("2022-08-19T09:22", "anne-vestergaard", "Udvalget tog den 18. august 2022 punktet til orientering.")],
  },
];

function opened(season: Season): DemoCaseFile[] {
  const { at, today } = season;
  const day = (workdays: number): IsoDate => addWorkdays(today, workdays);
  const held = (workdays: number): IsoDate => openedOn(season, workdays);
  return [
    {
      caseNumber: tenancy(season).caseNumber,
      title: "Lejemål til Jobcentret",
      subjectCode: "",
      createdAt: `${day(TENANCY_OPENED)}T10:05`,
      createdBy: "thomas-rahbek",
      notes: [
        note(at(-25, "13:30"), "thomas-rahbek", "Besigtiget begge lejemål sammen med to medarbejdere fra Jobcentret."),
        note(at(-6, "09:50"), "thomas-rahbek", "Modtaget endelige tilbud fra begge udlejere. Priserne er fortrolige."),
      ],
    },
    {
      caseNumber: unemploymentFunds(season).caseNumber,
      title: "Aftale med to a-kasser om fælles samtaler",
      subjectCode: EMPLOYMENT,
      createdAt: `${day(FUNDS_OPENED)}T08:45`,
      createdBy: "thomas-rahbek",
      notes: [note(at(-11, "15:05"), "thomas-rahbek", "Begge a-kasser har godkendt udkastet til aftale.")],
    },
    {
      caseNumber: companyVisits(season).caseNumber,
      title: `Årsplan for virksomhedsbesøg ${season.next}`,
      subjectCode: EMPLOYMENT,
      createdAt: `${day(VISITS_OPENED)}T11:10`,
      createdBy: "sanne-hedegaard",
      notes: [note(at(-2, "14:50"), "sanne-hedegaard", "Venter på tal for, hvilke brancher der mangler arbejdskraft.")],
    },
    {
      caseNumber: budget(season).caseNumber,
      title: "Budgetopfølgning for beskæftigelsesområdet",
      subjectCode: "",
      createdAt: `${held(BUDGET_OPENED)}T09:05`,
      createdBy: "ulla-noerskov",
      notes: [
        note(
          `${held(1)}T08:40`,
          "anne-vestergaard",
          "Udvalget vil have en redegørelse for de lange sygedagpengeforløb inden næste budgetopfølgning.",
        ),
      ],
    },
    {
      caseNumber: spareTimeJobs(season).caseNumber,
      title: "Fritidsjob til unge",
      subjectCode: EMPLOYMENT,
      createdAt: `${held(SPARE_TIME_JOBS_OPENED)}T10:30`,
      createdBy: "thomas-rahbek",
      notes: [
        note(`${held(-12)}T11:00`, "thomas-rahbek", "Fem virksomheder har sagt ja til at være med i forsøget."),
        note(`${held(1)}T08:45`, "anne-vestergaard", "Udvalget godkendte forsøget ved afstemning."),
      ],
    },
    {
      caseNumber: interviews(season).caseNumber,
      title: "Samtaler til tiden",
      subjectCode: EMPLOYMENT,
      createdAt: `${held(INTERVIEWS_OPENED)}T13:10`,
      createdBy: "sanne-hedegaard",
      notes: [],
    },
    {
      caseNumber: supplier(season).caseNumber,
      title: "Leverandør til jobrettede forløb",
      subjectCode: EMPLOYMENT,
      createdAt: `${held(SUPPLIER_OPENED)}T09:35`,
      createdBy: "sanne-hedegaard",
      notes: [
        note(`${held(1)}T08:50`, "anne-vestergaard", "Tilbudsgiverne får besked om valget, inden det bliver omtalt."),
      ],
    },
  ];
}

/** Of the meeting with everything at it, and of the one that is about to begin: opened the day that their number says. */
function ofMeetings(season: Season): DemoCaseFile[] {
  const { today, dates } = season;
  const cases: [ReturnType<typeof jobcafe>, string, IsoDate][] = [
    [jobcafe(season), "Jobcaféen i Tarm", addWorkdays(dates.held, -26)],
    [foundation(season), "Fonden Grønne Hænder", addWorkdays(dates.held, -24)],
    [courses(season), "Korte kurser i fag, der mangler folk", addWorkdays(dates.held, -21)],
    [boardingSchools(season), "Vejledning på efterskoler", addWorkdays(dates.held, -19)],
    [mentors(season), "Mentorer på små virksomheder", addWorkdays(today, -27)],
    [openingHours(season), "Åbningstid i Jobcentret", addWorkdays(today, -25)],
    [repayment(season), "Krav om tilbagebetaling af løntilskud", addWorkdays(today, -22)],
  ];
  return cases.map(([{ caseNumber, author }, title, day]) => ({
    caseNumber,
    title,
    subjectCode: EMPLOYMENT,
    createdAt: `${day}T10:20`,
    createdBy: author,
    notes: [],
  }));
}

/** Every case that a proposal of the demonstration belongs to, each once. */
export function caseFiles(today: IsoDate): DemoCaseFile[] {
  const season = seasonOf(today);
  return [...standing(season), ...FROM_2022, ...opened(season), ...ofMeetings(season), jobFair(season, EMPLOYMENT)];
}

/**
 * The last case number given in each year that has new cases, so that the next one is unused and plausible.
 * Years of older cases are left out: nobody opens a case in them.
 */
export function caseNumberSeries(today: IsoDate): { year: number; last: number }[] {
  const years = new Set([
    yearOf(today),
    ...[...opened(seasonOf(today)), ...ofMeetings(seasonOf(today)), jobFair(seasonOf(today), EMPLOYMENT)].map(
      ({ createdAt }) => yearOf(createdAt),
    ),
  ]);
  return [...years].map((year) => ({
    year,
    last: year === yearOf(today) ? casesBefore(today) : casesBefore(`${year}-12-31`),
  }));
}
