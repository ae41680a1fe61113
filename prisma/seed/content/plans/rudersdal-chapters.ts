import type { Block } from "~/modules/richtext/document";
import { h, ol, p, ul } from "../document";

/** Rudersdal's employment plan for 2021: what it says, in our own words and shorter. */
export const CHAPTERS: Block[] = [
  h("Indledning"),
  p(
    "Planen sætter mål for den samlede beskæftigelsesindsats i 2021. Den bygger på to ting: de fem mål, beskæftigelsesministeren udmeldte den 15. juni 2020, og de fem langsigtede mål, Kommunalbestyrelsen vedtog sammen med Budget 2019 på Erhvervsudvalgets område. Ministerens mål nås i lyset af kommunens egne, som gælder 2019-2021.",
  ),
  p(
    "Indsatsen skal gavne både borgere og virksomheder. Flest muligt skal have en plads på arbejdsmarkedet og kunne forsørge sig selv, og virksomhederne skal kunne finde dem, de mangler. Den enkeltes ledighed skal være så kort som mulig.",
  ),
  h("Strategi og mål for indsatsen"),
  p(
    "Opgaven er at bidrage til et effektivt udbud af arbejdskraft. Alle borgere skal hurtigst muligt i arbejde eller uddannelse og blive der.",
  ),
  p(
    "Planen er præget af coronapandemien. Flere er blevet ledige, især på dagpenge, og flere unge får uddannelseshjælp. Frivillig indsats, virtuelle møder og møder i telefonen gav gode erfaringer, som bruges videre, så langt loven tillader det.",
  ),
  p(
    "STAR fremskrev i september 2020 antallet af ledige i kommunen: fra 680 ved udgangen af 2019 til 1.030 ved udgangen af 2020. I 2021 ventes et fald på 21 pct. til 810.",
  ),
  p(
    "Indsatsen er altid rettet mod virksomheder, for det er på en arbejdsplads, man bliver klar til arbejde. Derfor er praktik og løntilskud de vigtigste redskaber, og hver ledig sætter fra begyndelsen tre jobmål i brancher med gode muligheder.",
  ),
  h("Opfølgning på indsatsen", 2),
  p("Færre skal være på offentlig forsørgelse. Forvaltningen følger udviklingen i seks grupper:"),
  ul(
    "jobparate ledige",
    "ledige under 30 år",
    "udenlandske statsborgere på offentlig forsørgelse",
    "sygedagpengemodtagere",
    "borgere i fleksjob",
    "aktivitetsparate kontanthjælpsmodtagere",
  ),
  p(
    "Måltallene frem til december 2021 fastsættes på Erhvervsudvalgets møde i marts 2021. Først da er tallene for december 2020 klar i Jobindsats, og dem måles der ud fra.",
  ),
  h("1. Organisering af indsatsen"),
  p(
    "Jobcentret deler borgerne efter, hvor tæt de er på et job, mere end efter, hvad de lever af. To, der er omtrent lige klar, får samme slags indsats, om de så får dagpenge, kontanthjælp eller sygedagpenge. Er der langt, kræver det ofte, at flere arbejder sammen på samme tid.",
  ),
  p(
    "En værdig sagsbehandling er et af ministerens mål. Det passer med forvaltningens strategi fra 2020 om at være en kompetent, relevant og attraktiv samarbejdspartner. Borgerne spørges jævnligt, hvordan de oplever mødet med Jobcentret, næste gang i foråret 2021, og svarene bruges til at rette indsatsen.",
  ),
  h("Helhedsorienteret indsats", 2),
  p(
    "En indsats, der ser på hele borgerens situation og sker samtidig, virker. I Udviklingssporet samles fagfolk fra flere områder om én borger og én plan, nu også for familier og for unge over 30 år med sammensatte problemer. Arenamøder koordinerer arbejdet, og rehabiliteringsteamet støtter det.",
  ),
  p(
    "I 2021 og 2022 er Jobcentret med i satspuljeprojektet Sammen ad nye veje for borgere over 18 år med psykosociale vanskeligheder.",
  ),
  h("2. Indsats for borgere tæt på arbejdsmarkedet"),
  p(
    "Gruppen kan arbejde eller uddanne sig, på fuld tid eller på deltid. Nogle har været syge længe og skal måske skifte branche, nogle har brug for hjælpemidler, og nogle taler begrænset dansk. Indsatsen er samtaler om job, forløb i virksomheder og formidling af job og uddannelse.",
  ),
  p(
    "Virksomhedsteamet står for indsatsen efter en kontaktstrategi med mål for antal, resultater og kvalitet. Det betyder blandt andet:",
  ),
  ul(
    "kontakt til arbejdsgivere, der ikke har hørt fra Jobcentret i to år",
    "et tættere samarbejde med kommunen selv som arbejdsgiver",
    "hjælp i hånden til ledige, der risikerer langtidsledighed",
    "opkvalificering af virksomhedskonsulenterne",
  ),
  p("Samarbejdet med Hovedstadens Rekrutteringsservice om områder med mangel på arbejdskraft fortsætter."),
  h("Opkvalificering og omkvalificering", 2),
  p(
    "De fleste ledige i Rudersdal er veluddannede. For dem er vejen tilbage oftere et godt cv, en aktiv søgning og de rette kontakter end et kursus. Hvor opkvalificering giver mening, handler det om unge uden uddannelse, om brancheskift, om korte kurser og om uddannelse til områder med mangel. Omkvalificering kan være vejen for den, der har en lang uddannelse i et fag uden job.",
  ),
  p(
    "Ufaglærte og ledige med en forældet uddannelse kan begynde på en erhvervsuddannelse med 110 pct. af dagpengesatsen. Den mulighed bruges, hvor den passer.",
  ),
  h("Det virtuelle jobcenter", 2),
  p(
    "Nye ledige mødes af en video om forløb, ret og pligt. Loven kræver seks samtaler, hvoraf to holdes sammen med a-kassen. Derefter tilpasses antallet. Flere digitale tilbud hjælper dem, der kan selv, så der bliver mere tid til dem, der har brug for hyppigere samtaler.",
  ),
  h("Risiko for lang ledighed", 2),
  p(
    "To tredjedele af de forsikrede ledige er i job igen inden fire måneder. Der holdes øje med dem, der risikerer mere end ti måneder. Sagssystemet giver et skøn, sagsbehandleren vurderer, og den, der er i risiko, får en særlig indsats og eventuelt en virksomhedskonsulent.",
  ),
  p(
    "Dimittender tilbydes en workshop om at være ny på arbejdsmarkedet. Dialogen med a-kasserne styrkes. Systemet Expose giver et bedre overblik over indsatsen på tværs.",
  ),
  h("Seniorer", 2),
  p(
    "Ledige seniorer tilbydes en workshop, blandt andet med netværket Senior Erhverv. Et nyt tilbud bringer ledige over 50 år og unge ledige sammen: den enes erfaring og netværk, den andens kendskab til sociale medier.",
  ),
  h("Jobparate kontanthjælpsmodtagere og borgere på selvforsørgelses-, hjemrejse- og overgangsydelse", 2),
  p(
    "Den, der er klar til job, skal søge aktivt og have en plan for det. Der gives hjælp til cv på Jobnet og til at søge inden for tre jobmål, og der henvises til gruppeforløb, praktik og kurser i mangelområder. Er der risiko for lang ledighed, bliver samtalerne hyppigere. Åbenlyst uddannelsesparate unge søger job, til uddannelsen begynder, og mødes ellers med nytteindsats.",
  ),
  h("3. Indsats for borgere længere væk fra arbejdsmarkedet"),
  p(
    "Her er der andre problemer end ledighed: helbred, få kræfter, et lille netværk, begrænset dansk. Nogle kan tage timer med løn sideløbende med en indsats fra flere fag. Andre har først brug for støtte til at finde motivation og kræfter.",
  ),
  h("Væksthuset", 2),
  p(
    "Væksthuset har siden 1. november 2019 været kommunens eneste leverandør af den job- og uddannelsesrettede indsats, efter en aftale på fire år. Det er en socialøkonomisk virksomhed med lang erfaring med udsatte ledige. Hver borger får én konsulent, og forløbene sigter mod en virksomhed eller en uddannelse. De er samlet i tre områder:",
  ),
  ol(
    "indsats for borgere længere væk fra arbejdsmarkedet",
    "indsats for borgere, der er sygemeldt fra et job",
    "understøttende indsats",
  ),
  p("Før et forløb mødes borger, jobkonsulent og Væksthusets konsulent og aftaler formålet."),
  h("Aktivitetsparate kontanthjælpsmodtagere og borgere på selvforsørgelses-, hjemrejse- og overgangsydelse", 2),
  p(
    "Målet er, at den enkelte udvikler sig, bliver afklaret og på længere sigt kommer i arbejde, måske på deltid eller i fleksjob. Forløb i virksomheder tilrettelægges med Væksthuset, og der arbejdes hen mod timer med løn. En mentor kan støtte. Omkring halvdelen af alle på kontanthjælp havde i oktober 2020 fået en offentlig ydelse i over 12 måneder.",
  ),
  p(
    "Der orienteres om mulighederne efter repatrieringsloven. Projekt Business Training, som løber fra marts 2019 til maj 2021, giver erfaringer med at få udsatte flygtninge og familiesammenførte ind på arbejdsmarkedet.",
  ),
  h("Uddannelseshjælp", 2),
  p(
    "Alle unge på uddannelseshjælp støttes i at begynde på en uddannelse og gennemføre den. Uddannelsesparate unge ventes at kunne begynde inden for omkring et år. Unge uden ungdomsuddannelse, som ikke opfylder adgangskravene, tilbydes forberedende grunduddannelse (FGU), og unge uden ungdomsuddannelse testes i dansk og matematik, fra 2021 i Jobcentret.",
  ),
  p(
    "For aktivitetsparate unge tilpasses indsatsen deres situation, med afsøgende forløb i Væksthuset, behandling, mentor eller kontaktperson. Særligt sårbare unge får en indsats på tværs af fag. I 2021 findes også de unge, der hverken er i job, i uddannelse eller på en ydelse.",
  ),
  h("4. Fastholdelse og rehabilitering"),
  h("Sygedagpengemodtagere", 2),
  p(
    "Jo tidligere indsatsen begynder, jo kortere bliver forløbet. For den, der er sygemeldt fra et job, vurderes det straks, hvornår en fastholdelse kan begynde. Stress, angst og depression mødes med mestringsforløb i Væksthuset, også forebyggende for ledige på dagpenge. Jobkonsulenterne lærer i 2021 mere om stress.",
  ),
  h("Ledighedsydelsesmodtagere", 2),
  p(
    "Når en borger er visiteret til fleksjob, indkaldes til en samtale om cv. Den, der kan selv, søger selv. Andre får en workshop, en virksomhedskonsulent eller et forløb hos en anden aktør.",
  ),
  h("Borgere med handicap", 2),
  p(
    "Indsatsen spænder fra ét hjælpemiddel til et langt forløb. Den omfatter personlig assistance, arbejdspladsindretning, isbryderordning for nyuddannede, fortrinsadgang til jobsamtaler og mentor. Sammen med Social og Sundhed etableres KLAPjob for førtidspensionister med udviklingshæmning og andre kognitive vanskeligheder.",
  ),
];
