import { caseText, h, p, recommendation, section, table, ul } from "../document";
import { proposal2022 } from "./proposal";

/** Item 4. Its recommendation is one sentence, without points. */
export const SECOND_PARTIAL_AGREEMENT = proposal2022({
  key: "2022-08-18/anden-delaftale",
  caseNumber: "21-006438",
  title: "Anden delaftale om nytænkning af beskæftigelsesindsatsen",
  purpose: "discussion",
  author: "thomas-rahbek",
  document: caseText("2022-08-18/anden-delaftale", {
    sections: [
      section(
        "sagsfremstilling",
        p(
          "Op til sommerferien 2022 er der på landsplan indgået fire nye, store politiske aftaler. De får stor betydning for, hvordan kommunerne fremover kommer til at tilrettelægge og drive indsatsen for ledige borgere. De fire aftaler er:",
        ),
        ul(
          "Aftale om helhedsorienteret indsats, indgået den 7. juni 2022",
          "Økonomiaftalen for 2023, hvor det er aftalt, at fire kommuner kan få en velfærdsaftale på beskæftigelsesområdet",
          "Aftale om et nyt kontanthjælpssystem med plads til børnene, indgået den 14. juni 2022",
          "Anden delaftale om nytænkning af beskæftigelsesindsatsen, indgået den 24. juni 2022",
        ),
        p(
          "Nu skal hensigterne i aftalerne forstås og tolkes, så de kan omsættes til den beskæftigelsesindsats, Ringkøbing-Skjern Kommune skal have fremover. Det er en større proces.",
        ),
        p(
          "Det er ledelsen i Beskæftigelse og Borgerservice, der planlægger og leder processen. Medarbejdere, politikere, borgere og virksomheder skal inddrages i valg, prioriteringer og en samlet indsatsmodel. I løbet af de næste måneder bliver modellen det nye fundament for kommunens visioner for beskæftigelsesindsatsen og for de konkrete indsatser, borgerne møder.",
        ),
        h("Aftalernes retning"),
        p(
          "Tilsammen peger de fire aftaler mod sammenhæng og helhed for borgerne. De peger også tydeligt mod en enklere sagsbehandling med færre krav om dokumentation og større frihed for kommunerne til at indrette arbejdsgangene, for eksempel i samarbejdet med borgere og virksomheder.",
        ),
        h("Økonomien i aftalerne"),
        p(
          "Det er især Anden delaftale om nytænkning af beskæftigelsesindsatsen, der anviser, hvor kommunerne kan frigøre ressourcer og indsatser. Det skal hjælpe kommunerne med at indfri den anden og sidste del af det krav om besparelser, der fulgte med den tidligere aftale om tidlig pension (Arne-pensionen). Aftalerne viser generelt, at der på landsplan forventes brugt færre penge i alt på at bekæmpe ledighed.",
        ),
        p(
          "Ringkøbing-Skjern Kommune går samtidig ind i en budgetproces, hvor der også lokalt er udsigt til større politiske besparelser på beskæftigelsesindsatsen. Derfor skal der i de kommende måneder være tid til at drøfte og udvikle en indsats, som er enklere og prioriterer klarere mellem målgrupperne, sådan som fremtiden vil kræve det.",
        ),
        p(
          "Ledelsen planlægger og gennemfører processen sammen med Beskæftigelsesudvalget. Arbejdet skal også hænge sammen med udformningen af kommunens kommende Beskæftigelsespolitik, og undervejs bliver aftalernes indhold uddybet.",
        ),
        p("Her beskrives kort nogle af de ændringer og forenklinger i Anden delaftale, der betyder mest."),
        h("Et forenklet kontaktforløb"),
        p(
          "Fra 1. januar 2024 er det a-kasserne, der står for kontaktforløbet de første tre måneder, en borger er ledig.",
        ),
        p(
          "De særlige samtaletyper bliver til én, som er obligatorisk: jobsamtalen. I de første seks måneder med ledighed falder antallet af samtaler fra ni til seks. A-kassen holder de tre første i løbet af tre måneder med fuld ledighed. Jobcentret holder de tre sidste i de tre måneder, der følger.",
        ),
        p(
          "Jobcentret bevilger fortsat tilbud i hele ledighedsperioden. Undtaget er seks ugers jobrettet uddannelse, som a-kassen stadig har ansvaret for at bevilge. To år efter, at den nye arbejdsdeling er trådt i kraft, skal den evalueres.",
        ),
        h("Mere målrettede tilbud"),
        p(
          "Fra 1. januar 2023 kan øvrig vejledning og opkvalificering ikke længere tælle som ret- og pligttilbud eller bruges til at opfylde fokusmål under skærpet tilsyn. Tilbud af den slags er dermed ikke længere nulstillende. Hensigten er at få kommunerne til i højere grad at bruge virksomhedsrettede tilbud, ordinære løntimer og ordinær uddannelse til aktivering.",
        ),
        p("Kommunerne kan stadig bruge tilbuddene, men udgiften er så 100 % kommunal."),
        p(
          "Virksomhedsrettede indsatser skal sættes i gang på ordentlige vilkår og med klare jobmål. Det skal fremgå, hvad formålet med den enkelte praktikaftale er, og når en praktik aftales, skal en tillidsrepræsentant i virksomheden inddrages.",
        ),
        p(
          "Virksomhederne skal have bedre vejledning om virksomhedspraktik. Hvordan brugen af virksomhedspraktik udvikler sig, skal indgå i den redegørelse om beskæftigelsesindsatsen, som Folketinget får hvert år.",
        ),
        p(
          "Jobcentrene skal i højere grad se ordinære løntimer som en vej til ordinær beskæftigelse. Grænsen for, hvornår ordinære timer kan erstatte et aktivt tilbud, bliver derfor sat ned. Den er 225 timer i dag og bliver 100 timer.",
        ),
        h("Flere digitale samtaler"),
        p(
          "Ledige skal som udgangspunkt selv kunne vælge, om en samtale med jobcentret eller a-kassen foregår ved fremmøde, digitalt eller pr. telefon. Jobcentret og a-kassen kan ændre formen, når de vurderer, at der er behov for det.",
        ),
        p(
          "Den første samtale er fysisk for alle målgrupper. Sygedagpengemodtagere, der har en arbejdsgiver, kan dog holde den digitalt.",
        ),
        p(
          "Forslaget forventes at træde i kraft den 1. januar 2023. Det kræver opbakning fra forligspartierne bag både beskæftigelsesreformen og sygedagpengereformen.",
        ),
        h("Mindre administration i kommunerne"),
        p(
          "Fra 2024 skal udgifterne til driften af jobcentrene ned med 235 mio. kroner, og aftalepartierne bakker op om, at effektiviseringen findes dér. En række konkrete forslag viser, hvordan statens krav til indsatsen kan forenkles:",
        ),
        ul(
          "uddannelsespålægget lempes",
          "opfølgningen i skærpet tilsyn bliver enklere",
          "kravene til, hvad jobcentrenes medarbejdere skal registrere, bliver enklere",
          "kravene til vejledning af borgerne bliver enklere",
          "kravet om beskæftigelsesplan og resultatrevision falder bort den 1. januar 2023",
          "reformerne gennemgås kritisk",
        ),
        table(
          "Det samlede provenu af Anden delaftale",
          ["År", "Provenu"],
          [
            ["2023", "345 mio. kr."],
            ["2025", "760 mio. kr."],
            ["2026", "755 mio. kr."],
          ],
          "Kilden nævner intet provenu for 2024.",
        ),
      ),
    ],
    recommendation: recommendation(
      "Administrationen indstiller, at Beskæftigelsesudvalget drøfter sagen og tager den til orientering.",
    ),
  }),
});
