import { RINGKOEBING_SKJERN, RUDERSDAL } from "./municipalities";
import { NEIGHBOURS } from "./neighbours";
import { PEOPLE } from "./people";

/** Everybody's in the demonstration. Demonstration mode listens only on loopback and holds no real data. */
export const DEMONSTRATION_PASSWORD = "demonstration-sagsgang";

export interface DemoSignIn {
  municipality: string;
  /** a DemoPerson's key */
  person: string;
  name: string;
  /** as a newcomer should read it, "Sekretær for Beskæftigelsesudvalget" */
  role: string;
  email: string;
  /** one line of what to try */
  tryThis: string;
}

const PEOPLE_OF = new Map([
  [RINGKOEBING_SKJERN, PEOPLE],
  ...NEIGHBOURS.map(({ municipality, people }) => [municipality, people] as const),
]);

function signIn(key: string, role: string, tryThis: string, municipality = RINGKOEBING_SKJERN): DemoSignIn {
  const person = PEOPLE_OF.get(municipality)?.find((each) => each.key === key);
  if (!person) throw new Error(`There is no ${key} among the people.`);
  return { municipality, person: key, name: person.name, email: person.email, role, tryThis };
}

/** The row of "sign in as" buttons, most useful first. */
export const SIGN_INS: DemoSignIn[] = [
  signIn(
    "anne-vestergaard",
    "Sekretær for Beskæftigelsesudvalget",
    "Åbn mødet i dag, før protokollen, og lad medlemmerne stemme fra deres egne vinduer.",
  ),
  signIn("karen-toft", "Udvalgsformand", "Overtag protokollen på mødet i dag, sæt en sag til afstemning, og luk den."),
  signIn("dorthe-fjord", "Medlem", "Følg mødet i dag på telefonen, stem imod, og få en mindretalsudtalelse med."),
  signIn(
    "ib-sandholt",
    "Medlem",
    "Stil et ændringsforslag på mødet i dag, og underskriv referatet fra det seneste møde.",
  ),
  signIn(
    "maja-krogh",
    "Medlem",
    "Kræv en beslutning indbragt for byrådet, og underskriv det seneste referat som den sidste.",
  ),
  signIn(
    "jens-kloster",
    "Gruppeformand, kontakt for valggruppen",
    "Udpeg en stedfortræder, når et medlem melder afbud.",
  ),
  signIn(
    "kirsten-damgaard",
    "Sekretær for Økonomiudvalget og Byrådet",
    "Tag imod sagen fra Beskæftigelsesudvalget, og følg den til Byrådet.",
  ),
  signIn(
    "sanne-hedegaard",
    "Sagsbehandler",
    "Meld en opgave fra udvalget udført, og skriv Årsplan for virksomhedsbesøg færdig.",
  ),
  signIn(
    "thomas-rahbek",
    "Sagsbehandler",
    "Ret cykelprojektet, som er sendt retur med en kommentar, og send det igen.",
  ),
  signIn(
    "birgit-holmgaard",
    "Beskæftigelseschef, godkender",
    "Læs Klar til start på KRAMP, og godkend, eller send retur.",
  ),
  signIn("morten-thyregod", "Direktør, godkender", "Godkend i stedet for chefen, og se, hvem der har gjort hvad."),
  signIn("jytte-ravn", "Borgmester", "Læs alle udvalgs dagsordener og referater, og led Økonomiudvalget."),
  signIn(
    "ulla-noerskov",
    "Sagsbehandler i Økonomi",
    "Se budgetopfølgningen, og hvordan udvalget besluttede den punkt for punkt.",
  ),
  signIn(
    "jonas-friis",
    "Sagsbehandler i Rudersdal",
    "Svar på ministerens nye henvendelse, og se under Tal, hvad der er galt i den fil, der venter.",
    RUDERSDAL,
  ),
  signIn(
    "lone-bach",
    "Leder af jobcentret i Rudersdal",
    "Send et svar videre eller retur, og følg op på tilsagn.",
    RUDERSDAL,
  ),
  signIn(
    "henrik-s-nygaard",
    "Vicekommunaldirektør i Rudersdal",
    "Send et svar videre, eller underskriv det efter bemyndigelse fra borgmesteren.",
    RUDERSDAL,
  ),
  signIn(
    "lisbet-fangel",
    "Borgmesterkontoret i Rudersdal",
    "Lås et svar til underskrift, når det har været vejen igennem.",
    RUDERSDAL,
  ),
  signIn("annelise-brandt", "Borgmester i Rudersdal", "Underskriv svaret til ministeren.", RUDERSDAL),
  signIn("ole-agger", "Systemadministrator", "Opret en bruger, ret udvalgets varsel, og kontrollér historikken."),
];
