import type { DemoFigures, DemoPlanTable } from "./shapes";

/**
 * The eleven tables of the appendix to Rudersdal's employment plan for 2021, every figure by hand as it is printed there. The words
 * beneath them are our own.
 */

const rows = (
  east: [from: number, to: number, share: number],
  region: [from: number, to: number, share: number],
  own: [from: number, to: number, share: number],
): DemoFigures[] =>
  (
    [
      ["Østdanmark", east],
      ["RAR Hovedstaden", region],
      ["Rudersdal", own],
    ] as const
  ).map(([area, [from, to, share]]) => ({ area, from, to, share }));

const juneToJune = { fromPeriod: "2019-06", toPeriod: "2020-06", shareOf: "arbejdsstyrken" };
const aprilToApril = { fromPeriod: "2019-04", toPeriod: "2020-04", shareOf: "arbejdsstyrken" };

export const APPENDIX_TABLES: DemoPlanTable[] = [
  {
    title: "A-dagpenge",
    ...juneToJune,
    direction: "down",
    rows: rows([37_818, 56_208, 4.2], [28_219, 41_215, 4.4], [456, 703, 2.7]),
    note: "",
    comment: [
      "Nedlukningen under covid-19 sendte mange forsikrede ud i ledighed. I Rudersdal steg antallet mere end i området omkring, men fra et lavere niveau. Dagpengeledigheden toppede i juni. I september var stigningen på et år 4 og 5 procentpoint mindre i Rudersdal end i Østdanmark og RAR Hovedstaden.",
    ],
  },
  {
    title: "Kontanthjælp",
    ...juneToJune,
    direction: "down",
    rows: rows([35_308, 34_498, 2.6], [24_723, 24_077, 2.6], [304, 264, 1.0]),
    note: "",
    comment: [
      "Antallet på kontanthjælp faldt trods covid-19, og mest i Rudersdal. For hver jobparat, der forlod ydelsen, gjorde tre aktivitetsparate det.",
    ],
  },
  {
    title: "Sygedagpenge",
    ...aprilToApril,
    direction: "down",
    rows: rows([29_934, 33_050, 2.5], [18_877, 20_656, 2.2], [437, 476, 1.8]),
    note: "Kommunerne skiftede sagssystem i 2020. Tallene for maj, juni og juli 2020 var ikke efterreguleret, da planen blev skrevet.",
    comment: [
      "Rudersdal følger udviklingen omkring sig. Andelen af arbejdsstyrken er 0,4 procentpoint lavere end i RAR Hovedstaden og 0,7 lavere end i Østdanmark.",
      "Tabellen slutter i april, fordi kommunernes nye sagssystem gjorde de følgende måneder usikre.",
    ],
  },
  {
    title: "Uddannelseshjælp",
    ...juneToJune,
    direction: "down",
    rows: rows([14_201, 15_422, 1.2], [7_786, 8_927, 1.0], [143, 158, 0.6]),
    note: "",
    comment: [
      "Flere unge fik uddannelseshjælp. Væksten i Rudersdal ligner Østdanmarks og er mindre end hovedstadsområdets. Målt på arbejdsstyrken er andelen den halve af Østdanmarks.",
    ],
  },
  {
    title: "Selvforsørgelses-, hjemrejse- og overgangsydelse",
    ...juneToJune,
    direction: "down",
    rows: rows([5_450, 5_323, 0.4], [3_113, 3_187, 0.3], [162, 142, 0.5]),
    note: "Før 1. januar 2020 hed ydelsen integrationsydelse.",
    comment: [
      "Ydelsen skiftede navn den 1. januar 2020. Selvforsørgelses- og hjemrejseydelse gives til dem, integrationsprogrammet omfatter, og overgangsydelse til andre, der ikke opfylder opholdskravet.",
      "Antallet faldt markant i Rudersdal, men udgør stadig en større del af arbejdsstyrken end i RAR Hovedstaden og Østdanmark.",
    ],
  },
  {
    title: "Ressourceforløb",
    ...juneToJune,
    direction: "down",
    rows: rows([10_326, 9_909, 0.7], [6_650, 6_448, 0.7], [82, 81, 0.3]),
    note: "",
    comment: [
      "Få borgere i Rudersdal er i ressourceforløb, så faldet er lille i personer. Under nedlukningen kom færre sager for rehabiliteringsteamet, som bevilger forløbene.",
    ],
  },
  {
    title: "Fleksjob",
    ...juneToJune,
    direction: "up",
    rows: rows([25_107, 26_129, 2.0], [12_861, 13_542, 1.5], [314, 357, 1.4]),
    note: "",
    comment: [
      "Antallet i fleksjob vokser hurtigere i Rudersdal end omkring kommunen. Målt på arbejdsstyrken er der næsten lige så mange som i RAR Hovedstaden, og 0,6 procentpoint op til Østdanmark.",
    ],
  },
  {
    title: "Ledighedsydelse",
    ...juneToJune,
    direction: "down",
    rows: rows([5_560, 6_470, 0.5], [3_079, 3_561, 0.4], [87, 112, 0.4]),
    note: "",
    comment: [
      "Rudersdal er nu på niveau med RAR Hovedstaden. En del af stigningen skyldes, at nye løntilskud og praktikker var sat på pause under covid-19. De er ofte første skridt til et fleksjob.",
    ],
  },
  {
    title: "Førtidspension",
    ...juneToJune,
    direction: "",
    rows: rows([79_892, 85_298, 6.4], [42_907, 46_204, 5.0], [968, 991, 3.8]),
    note: "",
    comment: [
      "En mindre del af arbejdsstyrken får førtidspension i Rudersdal, og antallet vokser langsommere end omkring kommunen.",
    ],
  },
  {
    title: "Alle på offentlig forsørgelse",
    ...aprilToApril,
    direction: "down",
    rows: rows([251_194, 279_857, 20.9], [151_838, 171_525, 18.5], [3_057, 3_313, 12.5]).map((row) => ({
      ...row,
      // The plan's text has the two the other way round.
      ...(row.area === "Østdanmark"
        ? { printedChange: 13 }
        : row.area === "RAR Hovedstaden"
          ? { printedChange: 11 }
          : {}),
    })),
    note: "A-dagpenge, kontantydelse, arbejdsmarkedsydelse, særlig uddannelsesydelse, kontanthjælp, uddannelseshjælp, revalidering og forrevalidering, selvforsørgelses- og hjemrejseydelse mv., sygedagpenge, jobafklaringsforløb, ressourceforløb, ledighedsydelse, fleksjob og førtidspension.",
    comment: [
      "Årets stigning skyldes først og fremmest de mange nye dagpengemodtagere. Den er mindre i Rudersdal end omkring kommunen.",
      "Tallet samler alle ydelser fra a-dagpenge til førtidspension. Det slutter i april, fordi sygedagpengene ikke var opdateret.",
    ],
    lead: true,
    printedWhere: "planens tekst",
  },
  {
    title: "Udenlandske statsborgere på offentlig forsørgelse",
    fromPeriod: "2019-05",
    toPeriod: "2020-05",
    shareOf: "befolkningen",
    direction: "down",
    rows: rows([13_752, 13_277, 5.6], [9_743, 9_520, 4.9], [253, 229, 5.7]),
    note: "Kontanthjælp, uddannelseshjælp og selvforsørgelses-, hjemrejse- og overgangsydelse. Fra planen for 2021 tæller alle, der ikke er danske statsborgere. I planen for 2020 talte kun dem fra lande uden for EU, EØS og EFTA.",
    comment: [
      "Antallet er faldet mere i Rudersdal end omkring kommunen. Målt på befolkningen er andelen en anelse højere.",
      "Bilaget til planen for 2020 talte kun borgere fra lande uden for EU, EØS og EFTA. Her tæller alle, der ikke er danske statsborgere, så de to planers tal kan ikke sammenlignes.",
    ],
    printedSpan: "2018-2019",
  },
];
