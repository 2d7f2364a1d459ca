/** More own lines without persons in German, Dutch, Spanish, French and Italian: openings, verse, lists, headings. Data: a line each. */
export const moreGerman = `Vergleiche beide Angebote und begründe deine Wahl.
Übersetze den Absatz, kürze ihn und prüfe die Grammatik.
Schreibe ein Gedicht über Laternen im Nebel.
Erkläre, warum Eis schwimmt. Nenne zwei Beispiele.
Zwiebeln schälen, Möhren raspeln, Petersilie hacken, Kartoffeln stampfen.
Butterschmalz erhitzen, Schnitzel wenden, Zitronenscheiben dazulegen.
Vanillezucker, Backpulver, Puderzucker, Mandelsplitter, Rosinen
Rosmarin, Thymian, Salbei, Majoran, Kümmel, Lorbeer
Fenchel hilft, Kamille beruhigt, Salbei lindert.
Dunkelheit fällt. Laternen flackern. Schritte verhallen.
Stille Wasser, tiefe Brunnen, lange Schatten
Morgenrot, Abendrot, Vogelruf und Butterbrot
Herbstlaub raschelt, Nebelschwaden ziehen, Krähen rufen.
Hoffnung wächst, wo Geduld wohnt.
Zugvögel sammeln sich; Störche bleiben länger.
Eichhörnchen, Feldhase, Igel, Marder und Dachs
Buche, Eiche, Linde, Ahorn, Esche, Lärche
Donnerstag Ruhetag, Sonntag Frühstücksbuffet
Tagesgericht: Linseneintopf. Nachspeise: Grießbrei.
Hausordnung, Mülltrennung, Nachtruhe, Treppenhausreinigung
Kündigungsfrist, Kaution, Nebenkosten, Mietspiegel
Bundestag, Bundesrat, Landtag, Stadtrat und Kreistag
Wahlen, Steuern, Renten und Mieten bestimmen die Debatte.
Hansestädte, Zünfte und Klöster prägten {C}.
Bergleute gruben Silber bei {C}.
Pendler aus {C} klagen über Verspätungen.
Stürmische Zeiten, heitere Aussichten, kalte Nächte
Rechtsbehelf, Widerspruch, Bescheid, Frist, Vollmacht
Lieferumfang: Netzteil, Fernbedienung, Bedienungsanleitung
Akku laden. Deckel öffnen. Schalter drücken. Fertig.
Fehlermeldung gelesen, Treiber aktualisiert, Neustart versucht.
Neuerungen: Dunkelmodus. Behoben: Absturz beim Start.
Kapitel Drei: Der verlorene Schlüssel
Inhaltsverzeichnis, Vorwort, Danksagung, Stichwortverzeichnis
Heimsieg, Auswärtsspiel, Elfmeter, Nachspielzeit
Schach, Dame, Mühle, Halma, Skat und Doppelkopf
Widder, Stier, Zwillinge, Krebs, Löwe und Jungfrau
„Vorsicht“, rief der Wirt, „heiß!“
Super, danke! Prima. Genau. Vielleicht. Leider nein.
Unterlagen beilegen, Formular unterschreiben, Porto zahlen.`;

export const moreDutch = `Vergelijk beide offertes en kies er een.
Schrijf een gedicht over mist boven de polder.
Wortels raspen, prei snijden, peterselie hakken.
Rozemarijn, tijm, salie, dille, kruidnagel
Donkere wolken, natte fietsen, lege pleinen
Reigers wachten, Zwanen drijven, Kikkers kwaken.
Eik, beuk, linde, wilg, els, iep
Dagschotel: stamppot. Toetje: vla.
Huisregels, Schoonmaak, Afvalkalender, Sleutels
Opzegtermijn, Borg, Servicekosten, Huurprijs
Forenzen uit {C} klagen over vertraging.
Kooplieden bouwden pakhuizen in {C}.
Hoofdstuk Vier: De verloren brief
Ram, Stier, Tweelingen, Kreeft, Leeuw, Maagd
Prima. Helaas. Misschien. Natuurlijk. Gefeliciteerd!
Batterij opladen. Klep openen. Knop indrukken. Klaar.
Winst, Verlies, Omzet, Kosten, Belasting`;

export const moreSpanish = `Compara las dos ofertas y elige una.
Escribe un poema sobre la niebla y el puerto.
Pela las zanahorias, pica el perejil, dora el ajo.
Romero, tomillo, salvia, comino, azafrán, laurel
Nubes negras, patios vacíos, noches largas
Garzas, cigüeñas, gorriones y golondrinas
Roble, haya, encina, olmo, sauce
Menú del día: lentejas. Postre: flan.
Normas, Limpieza, Horarios, Llaves, Basura
Plazo, Fianza, Gastos, Alquiler, Contrato
Viajeros de {C} se quejan del retraso.
Mercaderes y monjes levantaron {C}.
Capítulo Cuatro: La carta perdida
Tauro, Géminis, Cáncer, Leo, Virgo, Libra, Escorpio
Quizás. Claro. Perfecto. Lástima. Enhorabuena.
Cargue la batería. Abra la tapa. Pulse el botón.
Esperanza, Consuelo y Dolores son también palabras comunes.
Vuela, paloma, vuela; duerme, luna, duerme.`;

export const moreFrench = `Compare les deux devis et choisis-en un.
Écris un poème sur la brume et le port.
Épluchez les carottes, hachez le persil, dorez l'ail.
Romarin, sauge, cumin, safran, aneth, cerfeuil
Nuages noirs, quais déserts, longues nuits
Hérons, cigognes, moineaux, hirondelles
Chêne, hêtre, orme, saule, frêne, tilleul
Plat du jour : potée. Dessert : tarte.
Règlement, Ménage, Horaires, Clés, Poubelles
Préavis, Caution, Charges, Loyer, Bail
Marchands et moines bâtirent {C}.
Chapitre Quatre : La lettre perdue
Bélier, Taureau, Gémeaux, Lion, Vierge, Balance
Peut-être. Parfait. Dommage. Bravo. Tant mieux.
Chargez la batterie. Ouvrez le capot. Appuyez ici.`;

export const moreItalian = `Confronta le due offerte e scegline una.
Scrivi una poesia sulla nebbia e sul porto.
Pelate le carote, tritate il prezzemolo, dorate l'aglio.
Rosmarino, timo, salvia, cumino, zafferano, alloro
Nuvole nere, cortili vuoti, notti lunghe
Aironi, cicogne, passeri e rondini
Quercia, faggio, olmo, salice, frassino, tiglio
Piatto del giorno: lenticchie. Dolce: budino.
Regole, Pulizie, Orari, Chiavi, Rifiuti
Preavviso, Cauzione, Spese, Canone, Contratto
Mercanti e monaci costruirono {C}.
Capitolo Quattro: La lettera perduta
Ariete, Toro, Gemelli, Leone, Vergine, Bilancia
Forse. Certo. Perfetto. Peccato. Auguri!
Caricate la batteria. Aprite il coperchio. Premete il tasto.`;
