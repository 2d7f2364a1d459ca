/** Own sentences with lone family names and places as newspapers and reference works write them. Data: a line each. */
export const germanReports = `Die Zahlen seien erfreulich, sagte {L}.
„Das war knapp“, sagt {L}.
Laut {L} steigt der Umsatz im kommenden Jahr.
{L} gewann das Finale und widmete den Sieg seiner Mutter.
Nach dem Krieg kehrte {L} nach {C} zurück.
{L} erklärte, die Verhandlungen seien gescheitert.
Zuvor musste {L} seine Kräfte schonen.
Der Trainer {P} wechselte in der Pause {L} ein.
Kurz vor Schluss traf {L} zum Endstand.
{P} (* {D} in {C}; † {D} in {C}) war ein deutscher Maler.
{P} war Komponist, Dirigent und Lehrer.
Er studierte bei {P} und {P} in {C}.
Die Ehe mit {P} blieb kinderlos.
{L}s Kollege im Vorstand schwieg zu den Vorwürfen.
Die Wahl {L}s zum Vorsitzenden galt als sicher.
Nach {L}s Rücktritt übernahm {P} das Amt.
{F}s Schwester {F} heiratete einen Kaufmann aus {C}.
Die Mutter von {F} ist Lehrerin.
Bürgermeister {P} (SPD) eröffnete das Fest.
Bundeskanzlerin {L} traf Präsident {L} in {C}.
Außenminister {P} reist nach {C}.
Staatsanwalt {L} forderte eine Haftstrafe.
Kommissar {L} ermittelt in {C}.
Der Roman von {P} erschien im Herbst.
Das Drehbuch schrieb {P}, Regie führte {P}.
In den Hauptrollen spielen {P} und {P}.
Die Rolle der Tante übernahm {P}.
Der Architekt {P} entwarf das Rathaus von {C}.
Unter {L} wurde die Burg erweitert.
Gegen {L} wurde Anklage erhoben.
Für {L} ist das ein Erfolg, für {L} eine Niederlage.
Mit {L} verlor der Verein seinen besten Stürmer.
Auch {L} und {L} stimmten für den Antrag.
Dort lernte {F} ihren späteren Mann {P} kennen.
{P} gilt als Begründer der Richtung.
Seit 1992 gehört {L} dem Vorstand der {O} an.
{L}, der seit Jahren in {C} lebt, malt Landschaften.
{P}, Sprecher der {O}, wies die Kritik zurück.
{P} aus {C} siegte vor {P} und {P}.
Im Gespräch mit {P} geht es um Musik und Politik.
Die Arbeiten von {L} hängen in Museen.
Familie {L} betreibt den Hof seit Generationen.
Die Brüder {F} und {F} {L} gründeten die {O}.
Der heilige {F} ist Patron der Kirche.
König {F} und Königin {F} besuchten {C}.
Pfarrer {L} taufte das Kind auf den Namen {F}.
So schrieb {L} in seinem Tagebuch.
Das bestätigte {P} der Zeitung.
Wie {L} betont, fehlt das Geld.
Allein {L} blieb bis zum Ende.
Torschütze war {L}.
Tore: {L}, {L} (2), {L}
Foto: {P}
Von {P}
Es siegte {P} aus {C}.
Im Osten grenzt {C} an {C}, im Westen an {C}.
In {C} und {C} wurden Schulen gebaut.
Der Flughafen von {C} liegt nördlich der Stadt.
Der Verein {O} stieg in die Liga auf.
Die {O} und die {O} fusionieren.`;

export const englishReports = `The talks failed, {L} said.
"We were close," said {L}.
{L} added that the bill would pass.
{L}, who turned 40 in June, retired.
{L} and {L} met in {C} on Sunday.
President {L} and Prime Minister {L} spoke by phone.
Bishop {P} opened the school in {C}.
Senator {P} of {C} voted against it.
the fighting in {C} and {C} left many homeless
Rebels seized {C} and marched on {C}.
{U} troops left {C}.
The {U} army said two soldiers died.
{U} officials met {A} leaders in {C}.
the {U} and {C} signed a treaty
the parcel from {U} is late
anyone been to {G}?
We walked around {G} and took pictures of {G}.
{G} is closed for repairs.
the best way to get to {G} from {C}
Ferries across {G} were cancelled.
{C}, {U} {N}
{P}, {N} Oak Street, {C}, {U} {N}
I moved from {C}, {U} to {C}, {U}.
live in {U}, work in {U}
trains from {C} to {G}
Shops near {G} open late.
northern {C} and southern {C}
the {C} area
a hotel in {C} near {G}
the {A} city of {C}
the {C} suburb of {C}
What is the best place to eat in {C}?
where can i buy tea in {C}
{P}, a spokesman for {O}, declined to comment.
{O} hired {P} away from {O}.
{F}'s Bakery opens at six and {L}'s Garage at eight.
Hurricane {F} hit {C}.
{P} and {F} had dinner with {L}.
{F} married {F} in spring.
the {L} sisters
{F} has been great to work with
{F} did my hair and she was lovely
Thanks {F}, talk soon
{F}, please call {P} at {T}
- {F}
-- {F}
{F} {L}, {F} {L}, {F} {L}
{L}, {F}
Posted by {P} at {N}
by {P}
{F} x
xoxo {F}
love you {F}
i think {F} and {F} broke up
{F} wont pick up her phone
did {F} tell {F} about it
ask {F} where {F}'s keys are
saw {P} at the mall lol
happy birthday {F}!!
rip {P}
{F} ur the best
my teacher mr {L} is mean
shoutout to {P}
{P} is playing in {C} tonight
{P} scored twice against {C}
so proud of {F}`;
