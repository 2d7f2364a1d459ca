/** Own sentences without persons: verse, recipes, lists, notices, history, instructions. Data: a line each. */
export const ordinaryEnglish = `Soft falls the evening on the empty shore,
The lanterns sleep behind the harbour door,
And nothing moves but water, slow and wide,
That brings the same old pebble with the tide.
Grey clouds, brown leaves, a gate that will not close,
Summer forgets and winter seldom knows.
Slow burns the candle, long the shadows grow,
Deep in the valley bells begin to blow.
Shopping: paper towels, oat milk, lentils, matches, dish soap
Method: Whisk the cream, fold in the flour and bake until golden.
Simmer with ginger, cardamom, thyme, basil, sage and bay leaves.
3 cups stock, half a leek, salt to taste
Format: letter. Level: advanced. Deadline: soon.
Opening hours: weekdays 9 to 17
Vocabulary for unit four: harbour, tariff, drought, quarry
Draft: Minutes of the Annual General Meeting
Returns the Index of the first Match, or Nothing.
Rose, lilac, olive, amber and violet are shades of paint.
Robin, wren, jay, martin and swift are birds.
Lily, daisy, iris, jasmine and heather grow in the border.
Ruby, pearl, jade and opal are stones.
Prudence, courage and temperance are old words.
A cooper makes barrels, a fletcher arrows, a chandler candles.
April, May, June and August have school holidays.
The bill was frank and the mark was clear.
Pat the dough dry, dice the beef and drew the curtain.
Will you grant the request or not?
Better late than never. Look before you leap.
The Renaissance began in rich towns; the Enlightenment came later.
The Treaty ended the War in 1648.
The {A} and {A} delegations met again.
{A} cuisine uses garlic, lemon and mint.
{A} soldiers crossed the river; {A} villages burned.
The {A} language has seven cases.
many {A} and {A} families moved away
The {A} government rejected the plan.
{A} food is my favourite
Hurricane {F} weakened to a tropical storm.
Storm {F} reached the coast, Tropical Storm {F} followed.
St. {F} Street is closed.
photos_{F}.zip
{F}.jpg
The {L} effect is used in sensors. The {L} equation is linear.
{L} disease is a rare condition.
Nobel Prize, Olympic Games, Super Bowl, World Cup
Happy New Year, Merry Christmas, Happy Easter
New! Fresh Bread Daily. Buy One, Get One Free.
How To Write A Good Cover Letter
The Ten Best Books About Gardening
Breaking: Markets Fall As Rates Rise
Weekly Report: Sales Up, Costs Down
Table of Contents, Introduction, Appendix, References, Glossary
Learn the Basics, Next Steps, Best Practices, Known Issues
Save, Cancel, Edit, Delete, Share, Back, Continue
Inbox, Sent, Drafts, Trash, Settings, Billing, Profile
Click File, then Print. Choose Landscape. Press Enter.
Type, Size, Color, Weight, Material, Origin
git rebase main, npm ci, docker compose up, kubectl apply
find . -name target -prune, grep -rn todo src, chmod +x run
if [ -d build ]; then rm -r build; fi
The quarter opened weak; Retail fell, Energy rose.
Sudoku, Chess, Poker, Bingo, Bridge and Rummy
Windows, Android, Linux, Chrome, Firefox, Safari, Excel, Word
Python, Java, Ruby, Rust, Swift, Scala, Perl, Julia, Ada and Pascal are languages.
Kafka, Jenkins, Docker, Redis, Nginx, Celery, Django, Gradle and Maven run here.
Mercury, Venus, Earth, Mars, Jupiter, Saturn
Aries, Taurus, Gemini, Leo, Virgo, Libra
Monday, Tuesday and Wednesday are full; Thursday is free.
Cheddar, Brie, Gouda, Parmesan and Feta
Ask the Doctor, the Nurse or the Pharmacist.
Mum and Dad are asleep; Grandma reads to Baby.
thx dude, ur the best lol
lol idk tbh, gonna grab lunch brb
pls fix asap, its broken again smh
whats the wifi pw again
omg this is sooo good haha
my cat, my dog and my hamster
the haircut was okay, the parking was not
wld u pls call me l8r
Our waiter was rude and the Manager did not care.
Price is fair, Staff is friendly, Service is slow.
Visit our website. Thank you. Regards, The Team
Round one: lost. Round two: postponed.
Great Job! Well Done! Good Luck! See You Soon!
Dear All, Dear Team, Hi Everyone, Hello Folks, Hey Guys,
Good Morning, Good Evening, Welcome Back
Yes, No, Maybe, Sure, Okay, Never, Always
Amazing! Horrible! Delicious! Overpriced! Recommended!`;

export const ordinaryGerman = `Leise sinkt der Abend auf das Land,
Ein alter Kahn liegt still am Uferrand,
Die Glocke schweigt, der Nebel steigt empor,
Und Regen singt ein Lied vor meinem Tor.
Später Sommer, stumme Gärten, heller Schein,
Hinter den Hecken wächst ein wilder Wein.
Zutaten: Mehl, Zucker, Butter, Eier, Zimt und eine Prise Salz
Den Teig kneten, ruhen lassen und bei mittlerer Hitze backen.
Öffnungszeiten: Montag bis Freitag, Samstag nach Vereinbarung
Der Vorstand der Gesellschaft hat den Haushalt und die Satzung beschlossen.
Die Mannschaft gewann das Finale nach einem Treffer in der Verlängerung.
Das Schloss wurde im Mittelalter erbaut und im Krieg zerstört.
Die Kirche besitzt einen Altar, eine Kanzel und eine Orgel aus dem Barock.
Nach dem Abitur folgen Studium, Ausbildung oder Wehrdienst.
Die Arten der Gattung leben in Wäldern, Sümpfen und Gebirgen.
Die Polizei sucht Zeugen des Unfalls an der Kreuzung.
Das Album enthält zehn Lieder und erschien im Herbst.
Der Film erzählt die Geschichte einer Familie zwischen Hoffnung und Verzweiflung.
Die Gemeinde liegt am Fluss und hat einen Bahnhof, eine Schule und ein Rathaus.
Ziel der Studie ist die Wirkung von Licht auf Pflanzen und Tiere.
Experten warnen vor steigenden Preisen für Strom, Gas und Wasser.
Minister, Bürgermeister und Vertreter der Wirtschaft nahmen an der Konferenz teil.
Zahlreiche Romane, Gedichte und Theaterstücke entstanden in dieser Zeit.
Die Volksgruppe siedelte im Tal, wo Bauern und Hirten lebten.
Im Mittelpunkt stehen Kunst, Musik, Literatur und Tanz.
Saison, Trainer, Verein, Liga und Tabelle
Professor, Direktor, Richter, Anwalt, Lehrer und Bäcker sind Berufe.
Fischer, Müller, Schneider, Schmied und Weber waren Handwerker.
Apfel, Birne, Kirsche, Pflaume und Traube
Amsel, Drossel, Fink und Star
Wind, Schnee, Hagel und Gewitter
Das Gericht wies die Klage ab; Berufung ist möglich.
Die Zahl der Einwohner stieg, die Zahl der Betriebe sank.
Am Abend des zweiten Tages begann der Rückzug der Truppen.
Heute besteht der Betrieb aus Werkstatt, Lager und Laden.
Damit verlor das Unternehmen den Auftrag an einen Konkurrenten.
Allerdings blieb der Erfolg aus, weil Geld und Personal fehlten.
Neben Gold, Silber und Bronze gab es Urkunden.
Sehr geehrtes Team, sehr geehrte Kolleginnen und Kollegen,
Guten Abend zusammen, schönes Wochenende, frohe Weihnachten
Fehlercode, Seriennummer, Bestellnummer, Lieferschein, Rechnungsdatum
Bitte Stecker ziehen, Filter reinigen und Gerät neu starten.
Grundlagen, Überblick, Einleitung, Zusammenfassung, Anhang, Quellen
Der {A} Botschafter lehnte den Vorschlag ab.
Das {A} Parlament stimmte zu, die {A} Regierung nicht.
Käufer, Verkäufer, Mieter und Vermieter unterschreiben den Vertrag.
Artikel, Absatz, Paragraph, Anlage, Verordnung, Richtlinie
Kaffee, Tee, Saft, Bier und Wein, Vorspeise, Hauptgericht, Nachtisch
Hallo, wie geht es Ihnen? Danke, gut.
kannst du mir bitte kurz helfen, mein drucker spinnt
ich brauche morgen einen termin beim zahnarzt
Liebe und Zorn, Freude und Leid, Glaube und Zweifel
Mutter, Vater, Oma und Opa kommen am Sonntag zu Besuch.`;

export const ordinaryDutch = `Zacht valt de avond over sloot en land,
Een oude boot ligt slapend aan de kant,
De molen zwijgt, de mist komt uit de wei,
En regen trekt in stilte hier voorbij.
Grijze wolken, bruine blaren, natte straten,
Niemand is er nog om mee te praten.
Ingrediënten: bloem, suiker, boter, eieren en kaneel
Snijd de ui, bak het gehakt en voeg de tomaten toe.
Openingstijden: maandag tot en met vrijdag
Het Kanton en het Hof deden uitspraak over het beroep.
De Tweede Kamer stemde over de begroting van het Rijk.
De ploeg won de finale na verlenging.
Het kasteel werd in de Middeleeuwen gebouwd.
Storing: sluit het deksel en wacht een minuut.
Trek de stekker eruit en start het apparaat opnieuw op.
Merel, mus, ekster en roodborst
Roos, lelie, tulp en viooltje
Bakker, smid, visser, kuiper en molenaar waren beroepen.
Appel, peer, pruim en kers
Koffie, thee, melk, bier en wijn
Liefde, hoop en geloof, vreugde en verdriet
Winkelwagen, Bestellen, Annuleren, Opslaan, Verwijderen
Inleiding, Samenvatting, Bijlage, Bronnen
Beste collega's, Beste allemaal, Geachte klant,
Goedenavond allemaal, fijn weekend, vrolijk kerstfeest
De {A} regering wees het voorstel af.
De {A} keuken gebruikt veel knoflook.
Koper en verkoper tekenen de overeenkomst.
Waarom is de lucht blauw? Leg het uit aan een kind.
kun je me even helpen, mijn printer doet raar
wanneer komt de monteur langs
Bedenk een slogan voor een fietsenwinkel.
Maak een lijst van woorden die rijmen op huis.
Moeder, vader, oma en opa komen zondag op bezoek.`;
