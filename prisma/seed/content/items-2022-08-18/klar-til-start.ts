import { caseText, h, italic, link, p, point, recommendation, section, table } from "../document";
import { example, proposal2022 } from "./proposal";

/** The price table's rows: the offer, its price a week and a year, in kr. */
export const OFFERS: [name: string, week: string, year: string][] = [
  ["Job-bro", "1.105", "57.460"],
  ["Unge på Broen", "2.296", "119.392"],
  ["Avanti (Conoscenza)", "1.500", "78.000"],
  ["Fredensgade/Rosengården/Drosselvej", "2.054", "106.808"],
  ["Genstart (Huset Venture)", "1.115", "57.980"],
  ["Projekt Ny-Start, Erhvervsskolen Vestjylland* - 30 timer", "3.800", "197.600"],
  ["Projekt Ny-Start, Erhvervsskolen Vestjylland* - 20 timer", "2.500", "130.000"],
  ["Projekt Ny-Start, Erhvervsskolen Vestjylland* - 10 timer", "1.950", "101.400"],
];

/** Item 3. Where the source has lost a figure or an address, the text says so. */
export const KLAR_TIL_START = proposal2022({
  key: "2022-08-18/klar-til-start",
  caseNumber: "22-016257",
  title: "Henvendelse fra Autismecenter Vest om ”Klar til start” på KRAMP",
  purpose: "discussion",
  author: "sanne-hedegaard",
  document: caseText("2022-08-18/klar-til-start", {
    sections: [
      section(
        "sagsfremstilling",
        p(
          "Autismecenter Vest henvendte sig i forsommeren 2022 til Beskæftigelse, Kontanthjælp – særlig indsats (KSI). Centret foreslår, at der oprettes fire forløb af ”Klar til start” på virksomheden KRAMP i Skjern for borgere, der har fået diagnosen autismespektrumforstyrrelse (AFS). Beskæftigelse holdt møde med centret den 27. juni 2022 og besluttede på den baggrund at arbejde videre med henvendelsen.",
        ),
        h("Autismecenter Vest"),
        p(
          "Autismecenter Vest er en afdeling under Langvadbjerg Fonden, der er både erhvervsdrivende og almennyttig. Centret blev oprettet i april 2012 og har især specialiseret sig i autismespecifikke tilbud om uddannelse og erhvervsafklaring til borgere med AFS. Det vil støtte den enkelte i at leve sundt og aktivt og være en del af det arbejdende samfund. På den måde skal den enkelte få et fornuftigt eksistensgrundlag og opleve mening med livet som helhed.",
        ),
        p("Centrets hjemmeside: ", link("https://autismecentervest.dk/", "https://autismecentervest.dk/")),
        h("Klar til start"),
        p(
          "Forløbet foregår i en virksomhed. Borgeren bliver oplært side om side med en personlig vejleder, som er specialuddannet i autisme og selv er oplært i virksomhedens opgaver. Inden kommunen visiterer en borger til forløbet, har virksomheden garanteret en fast ansættelse, som oftest i et fleksjob, til den, der gennemfører. Det er ifølge Autismecenter Vest lykkedes for 80 % af de visiterede.",
        ),
        p(
          "Autismecenter Vest har flere oplysninger på sin side om ”Klar til start”. ",
          italic("Sidens adresse findes ikke i kilden."),
        ),
        h("Virksomheden KRAMP"),
        p("KRAMP fortæller om sig selv på sin hjemmeside under ”Om KRAMP”. ", italic("Adressen findes ikke i kilden.")),
        h("Målgruppen"),
        p(
          "Autisme er en medfødt forstyrrelse i den måde, hjernen udvikler sig på. Den påvirker, hvordan man opfatter sine omgivelser, og hvordan man er sammen med andre. Mennesker med autisme sanser, forstår og finder vej i verden på en anderledes måde. Det har stor betydning i sociale sammenhænge og for kommunikationen med andre.",
        ),
        h("Målgruppen i KSI lige nu"),
        p(
          "Administrationen har spurgt jobrådgiverne i KSI, hvor mange af deres borgere der har en autismediagnose eller mistanke om en. På grund af sommerferien har otte ud af 13 rådgivere svaret. Administrationen vurderer, at de otte svar giver et overblik, der er nogenlunde repræsentativt.",
        ),
        p(
          "De otte rådgivere har tilsammen 36 borgere i målgruppen. Regnet op til alle 13 rådgivere, som arbejder med gruppen i KSI, svarer det til 59 borgere. Det er for tiden 10 % af afdelingens sager.",
        ),
        p(italic("Figuren med fordelingen af diagnoser findes ikke i kilden. Tallene i den er derfor udeladt.")),
        p(
          "De 36 sager har i gennemsnit varet 23 måneder. Den korteste har varet én måned og den længste 92 måneder. Forholdsvis mange i målgruppen er eller har været visiteret til Særligt Tilrettelagt Ungdomsuddannelse (STU), som udgør 36 måneder af et forløb.",
        ),
        p(
          "13 af de 36 borgere er med i det virksomhedsrettede tilbud ”Job-bro”, seks er i virksomhedspraktik gennem Virksomhedsservice, og ni følger ét af afdelingens øvrige tilbud. Otte borgere er for tiden ikke i noget forløb eller tilbud.",
        ),
        p(
          "14 af de 36 borgere får bostøtte fra Handicap og Psykiatri, og 16 borgere har fået bevilget en beskæftigelsesmentor. En borger kan have begge dele, så tallene kan overlappe hinanden.",
        ),
        h("Tilbud til målgruppen i dag"),
        p(
          "KSI tilrettelægger forløbene efter anbefalingerne fra Styrelsen for Arbejdsmarked og Rekruttering (STAR) om den virksomhedsrettede indsats. Indsatsen går på ”to ben”: at ”virkeligheden virker”, og at ”medarbejderen virker”. Både tilgang og effekt er undersøgt empirisk og dokumenteret i flere af STAR’s projekter, blandt andet Job-bro til Uddannelse og Flere skal med 1-2.",
        ),
        p(
          "Ved siden af kan borgerne få vejledning og opkvalificering efter § 91 i beskæftigelsesloven. Det sker, når det vurderes at være relevant ud fra borgerens situation og faglige, sociale og helbredsmæssige udfordringer.",
        ),
      ),
      section(
        "oekonomi",
        p(
          "”Klar til start” koster 16.990 kr. om måneden pr. borger. Det er 3.920 kr. pr. uge. Et samlet forløb varer i gennemsnit 12 måneder og koster 203.880 kr.",
        ),
        p("Tabellen viser, hvad de tilbud koster, som KSI typisk bruger til unge."),
        table(
          "Pris for de typiske tilbud til unge i KSI (kr.)",
          ["Tilbud", "Pris pr. uge", "Pris pr. år"],
          OFFERS,
          "* Projektet udløber til november. Derefter forventes prisen at være som anført.",
        ),
        p(
          "For en borger, der begynder i ”Klar til start”, er den årlige merudgift 146.420 kr., når der sammenlignes med det billigste af de nuværende tilbud, og 6.280 kr., når der sammenlignes med det dyreste.",
        ),
        p(
          "Borgere med AFS har dog oftest et af de dyrere tilbud, hvor der kan tages højde for deres udfordringer og gives mere støtte.",
        ),
      ),
      section(
        "effektvurdering",
        p(
          "Administrationen vurderer, at den virksomhedsrettede indsats møder mange borgere dér, hvor de er, og motiverer og løfter dem. Det gælder også udsatte borgere med særlige behov, herunder borgere med AFS.",
        ),
        p(
          "Det lykkes godt for Beskæftigelse at finde det rigtige match: en virksomhed, som har netop de rammer og skånehensyn, der er afgørende for, at borgeren trives og når i mål. For nogle er det rette et tilbud ved siden af virksomhedsforløbet. Det kan løbe samtidig eller ligge i en periode, hvor en virksomhedsrettet indsats ikke skønnes mulig eller hensigtsmæssig.",
        ),
        p(
          "”Klar til start” kan ses som begge dele på én gang: et forløb i en virksomhed og et håndholdt tilbud, hvor borgeren har støtte til rådighed på arbejdspladsen. En personlig vejleder med særlig viden om autisme, som er til stede i virksomheden, indgår ikke i de forløb og tilbud, KSI har i dag.",
        ),
        p(
          "Derfor kan ”Klar til start” blive et forløb af en anden slags end de nuværende. Beskæftigelse vurderer, at det kan hjælpe en særlig gruppe af borgere med AFS, som det ellers er svært at rumme, og som mistrives i mere almindelige virksomhedsforløb. De har brug for mere håndholdt støtte, end der kan gives i dag. Samtidig har de gavn af at løse konkrete opgaver i en virksomhed frem for at være i et mere traditionelt tilbudsmiljø i beskæftigelsesregi.",
        ),
      ),
    ],
    recommendation: recommendation(
      "Administrationen indstiller, at Beskæftigelsesudvalget drøfter sagen og tager stilling til,",
      [
        point(
          "om",
          "der skal arbejdes videre med at oprette fire forløb af ”Klar til start” på KRAMP sammen med Autismecenter Vest",
        ),
        point("hvorledes", "de fire forløb eventuelt kan finansieres"),
      ],
    ),
  }),
  attachments: [
    example("klar-til-start-beskrivelse", "Beskrivelse af forløbet ”Klar til start”"),
    example("prisoversigt-ksi", "Prisoversigt, tilbud til unge i KSI"),
  ],
});
