/** Own sentences in the other seven languages; the letters are those of `english.ts`. Data: a sentence a line. */
export interface LanguageTemplates {
  /** Locales of the name lists, most used first. */
  readonly locales: readonly string[];
  readonly named: string;
  readonly unnamed: string;
}

export const otherLanguages: readonly LanguageTemplates[] = [
  {
    locales: ["de", "de_AT", "de_CH"],
    named: `Hallo {F}, danke für deine Nachricht.
Guten Tag Frau {L}, vielen Dank für Ihre Anfrage.
Sehr geehrter Herr {L},
Sehr geehrte Frau {P},
Liebe {F},
Lieber {F}, wie geht es dir?
Mein Name ist {P} und ich wohne in {C}.
mein name ist {P}, meine nummer ist {T}
ich heiße {P} und arbeite bei {O}
Ich bin {F} und komme aus {C}.
Kunde: {P}
Name: {P}
Vorname: {F}
Nachname: {L}
Ansprechpartner: {P}, Tel. {T}
Der Patient {P}, geboren am {D} in {C}, klagt über Schmerzen.
Dr. {L} hat {P} untersucht.
Mit freundlichen Grüßen
{P}
Viele Grüße
{F}
Viele Grüße, {F}
{P} arbeitet seit 2015 bei der {O} in {C}.
{P} ist unser neuer Kollege aus {C}.
Bitte rufen Sie {P} unter {T} zurück.
Kannst du {F} fragen, ob die Datei fertig ist?
Schreibe eine E-Mail an {P} wegen der Rechnung {N}.
schreib bitte {F} dass ich später komme
Die Klägerin {P} wird von Rechtsanwalt {P} vertreten.
Der Geschäftsführer der {O}, {P}, sagte am Montag, der Umsatz steige.
Wir fahren morgen von {C} nach {C}.
Wie ist das Wetter in {C}?
Der Termin mit {P} findet in {C} statt.
Meine Frau {F} und unsere Tochter {F} sind krank.
Überweisung an {P}, Bank: {O}
Die {O} hat ihren Sitz in {C}.
Von: {P} <{E}>
Teilnehmer: {P}, {P} und {P}
{P} schrieb am {D}:`,
    unnamed: `Bitte schreibe eine Funktion, die eine Liste sortiert.
Die Rechnung Nummer {N} ist noch offen.
Der Hund läuft über die Straße und der Himmel ist blau.
Guten Morgen, wie kann ich Ihnen helfen?
Sehr geehrte Damen und Herren,
Mit freundlichen Grüßen
Vielen Dank für Ihre Hilfe!
Fasse den folgenden Text in drei Sätzen zusammen.
Wann beginnt die Besprechung am Montag?
Die Bestellung ist noch nicht angekommen.
Das Kind spielt im Garten mit dem Ball.
Die Regierung hat ein neues Gesetz beschlossen.
Im Jahr 1848 begann die Revolution.
Wie setze ich mein Passwort zurück?
Den Ofen auf 180 Grad vorheizen, Mehl und Zucker mischen.
Hallo zusammen, das Update ist installiert.
Name:
Rot, Gelb, Blau und Grün sind Farben.
Wolf, Fuchs, Hase und Igel leben im Wald.
stille Nacht, kalter Wind, weites Land
// Liste der Zahlen sortieren
Der Zug nach {C} fährt um 6:15 von Gleis 4.
Heilige Hallen und alte Mauern
Was ist der Unterschied zwischen Miete und Pacht?
Das Ergebnis der Messung liegt unter dem Grenzwert.`,
  },
  {
    locales: ["fr", "fr_BE", "fr_CH"],
    named: `Bonjour {F}, merci pour ton message.
Bonjour Madame {L}, je vous remercie de votre demande.
Cher Monsieur {L},
Chère {F},
Je m'appelle {P} et j'habite à {C}.
je m'appelle {P}, mon numéro est le {T}
je suis {F} de {O}
Mon nom est {P}.
Nom : {L}
Prénom : {F}
Nom complet : {P}
Client : {P}
Le patient {P}, né le {D} à {C}, se plaint de douleurs.
Le docteur {L} a examiné {P}.
Cordialement,
{P}
Bien à vous
{P}
Bises, {F}
{P} travaille chez {O} à {C} depuis 2015.
Pouvez-vous rappeler {P} au {T} ?
Peux-tu demander à {F} si le fichier est prêt ?
Écris un courriel à {P} au sujet de la facture {N}.
dis à {F} que je serai en retard
M. {L} est représenté par Me {P}, avocat à {C}.
{P}, directeur de {O}, a déclaré que les ventes augmentent.
Nous allons de {C} à {C} en train.
Quel temps fait-il à {C} ?
Mon mari {F} et ma fille {F} sont malades.
Virement à {P}, banque {O}
La société {O} a son siège à {C}.
De : {P} <{E}>
Participants : {P}, {P} et {P}
Le {D}, {P} a écrit :
Le témoin {P} a vu {P} près de {C}.`,
    unnamed: `Écris une fonction qui trie une liste.
La facture numéro {N} n'est pas encore payée.
Bonjour, comment puis-je vous aider ?
Madame, Monsieur,
Cordialement
Merci beaucoup pour votre aide !
Résume le texte suivant en trois phrases.
La réunion de lundi est reportée à vendredi.
Ma commande n'est pas arrivée.
Le chat dort sur le canapé et la pluie tombe.
La Révolution a commencé en 1789.
Comment réinitialiser mon mot de passe ?
Préchauffez le four à 180 degrés.
Le Conseil a adopté la loi hier.
Rouge, jaune, bleu et vert sont des couleurs.
Le loup, le renard et le lièvre vivent dans la forêt.
la nuit tombe sur la mer, le vent se tait
// trier la liste des nombres
Le train pour {C} part à 6 h 15, voie 4.
Quelle est la différence entre un bail et une vente ?
Nom :
Bonjour à tous, la mise à jour est installée.`,
  },
  {
    locales: ["es", "es_MX"],
    named: `Hola {F}, gracias por tu mensaje.
Buenos días, señora {L}, gracias por su consulta.
Estimado señor {L}:
Estimada {P}:
Querida {F},
Me llamo {P} y vivo en {C}.
me llamo {P} y mi número es {T}
soy {F}, de {O}
Mi nombre es {P}.
Nombre: {F}
Apellidos: {L} {L}
Nombre completo: {P}
Cliente: {P}
El paciente {P}, nacido el {D} en {C}, refiere dolor.
La doctora {L} examinó a {P}.
Saludos cordiales,
{P}
Un saludo, {F}
Atentamente,
{P}
{P} trabaja en {O} en {C} desde 2015.
¿Puede llamar a {P} al {T}?
¿Puedes preguntar a {F} si el archivo está listo?
Escribe un correo a {P} sobre la factura {N}.
dile a {F} que llego tarde
D. {P} fue representado por el abogado {P}, de {C}.
{P}, director de {O}, dijo que las ventas crecen.
Vamos de {C} a {C} en tren.
¿Qué tiempo hace en {C}?
Mi marido {F} y mi hija {F} están enfermos.
Transferencia a {P}, banco {O}
La empresa {O} tiene su sede en {C}.
De: {P} <{E}>
Asistentes: {P}, {P} y {P}
El {D}, {P} escribió:
La testigo {P} vio a {P} cerca de {C}.`,
    unnamed: `Escribe una función que ordene una lista.
La factura número {N} está pendiente.
Buenos días, ¿en qué puedo ayudarle?
Muy señores míos:
Saludos cordiales
¡Muchas gracias por su ayuda!
Resume el siguiente texto en tres frases.
La reunión del lunes pasa al viernes.
Mi pedido no ha llegado todavía.
El perro duerme y la lluvia cae sobre el tejado.
La Revolución empezó en 1910.
¿Cómo puedo restablecer mi contraseña?
Precalentar el horno a 180 grados.
El Tribunal examinó la demanda. La Ley fue aprobada.
Rojo, amarillo, azul y verde son colores.
El lobo, el zorro y la liebre viven en el bosque.
cae la noche sobre el mar y calla el viento
// ordenar la lista de números
El tren a {C} sale a las 6:15 de la vía 4.
¿Qué diferencia hay entre alquiler y venta?
Amor, alegría y tristeza son palabras.
Nombre:
Hola a todos, la actualización está lista.`,
  },
  {
    locales: ["it"],
    named: `Ciao {F}, grazie per il tuo messaggio.
Buongiorno signora {L}, grazie per la richiesta.
Gentile dottor {L},
Egregio signor {P},
Cara {F},
Mi chiamo {P} e abito a {C}.
mi chiamo {P}, il mio numero è {T}
sono {F} di {O}
Il mio nome è {P}.
Nome: {F}
Cognome: {L}
Nome e cognome: {P}
Cliente: {P}
Il paziente {P}, nato il {D} a {C}, lamenta dolori.
Il dottor {L} ha visitato {P}.
Cordiali saluti,
{P}
Un saluto, {F}
Distinti saluti
{P}
{P} lavora presso {O} a {C} dal 2015.
Può richiamare {P} al numero {T}?
Puoi chiedere a {F} se il file è pronto?
Scrivi una mail a {P} sulla fattura {N}.
di' a {F} che arrivo tardi
{P}, direttore di {O}, ha detto che le vendite crescono.
Andiamo da {C} a {C} in treno.
Che tempo fa a {C}?
Mio marito {F} e mia figlia {F} sono malati.
Bonifico a {P}, banca {O}
La società {O} ha sede a {C}.
Da: {P} <{E}>
Partecipanti: {P}, {P} e {P}
Il {D} {P} ha scritto:
La testimone {P} ha visto {P} vicino a {C}.`,
    unnamed: `Scrivi una funzione che ordina una lista.
La fattura numero {N} non è ancora pagata.
Buongiorno, come posso aiutarla?
Gentili signori,
Cordiali saluti
Grazie mille per l'aiuto!
Riassumi il seguente testo in tre frasi.
La riunione di lunedì è spostata a venerdì.
Il mio ordine non è ancora arrivato.
Il gatto dorme e la pioggia cade sul tetto.
La Rivoluzione iniziò nel 1848.
Come posso reimpostare la password?
Preriscaldare il forno a 180 gradi.
Il Consiglio ha approvato la Legge.
Rosso, giallo, azzurro e verde sono colori.
Il lupo, la volpe e la lepre vivono nel bosco.
cade la notte sul mare e il vento riposa
// ordina la lista dei numeri
Il treno per {C} parte alle 6.15, binario 4, e ferma a {C} e {C}.
Qual è la differenza tra affitto e vendita?
La lega dei comuni e la vecchia strada del sale
Nel medioevo la peste e la fame ridussero la popolazione.
Nome:
Ciao a tutti, l'aggiornamento è pronto.`,
  },
  {
    locales: ["pt_PT", "pt_BR"],
    named: `Olá {F}, obrigado pela sua mensagem.
Bom dia, senhora {L}, agradecemos o seu contacto.
Caro senhor {L},
Prezada {P},
Querida {F},
Meu nome é {P} e moro em {C}.
O meu nome é {P} e vivo em {C}.
meu nome é {P} e meu telefone é {T}
sou o {F} da {O}
Nome: {F}
Apelido: {L}
Nome completo: {P}
Cliente: {P}
O paciente {P}, nascido em {D} em {C}, queixa-se de dores.
A doutora {L} examinou {P}.
Atenciosamente,
{P}
Com os melhores cumprimentos,
{P}
Abraços, {F}
{P} trabalha na {O} em {C} desde 2015.
Pode ligar para {P} no {T}?
Pode perguntar à {F} se o ficheiro está pronto?
Escreva um e-mail para {P} sobre a fatura {N}.
diz ao {F} que vou chegar tarde
{P}, diretor da {O}, disse que as vendas crescem.
Vamos de {C} para {C} de comboio.
Como está o tempo em {C}?
Meu marido {F} e minha filha {F} estão doentes.
Transferência para {P}, banco {O}
A empresa {O} tem sede em {C}.
De: {P} <{E}>
Participantes: {P}, {P} e {P}
Em {D}, {P} escreveu:
A testemunha {P} viu {P} perto de {C}.`,
    unnamed: `Escreva uma função que ordena uma lista.
A fatura número {N} ainda não foi paga.
Bom dia, como posso ajudar?
Exmos. Senhores,
Atenciosamente
Muito obrigado pela ajuda!
Resuma o texto seguinte em três frases.
A reunião de segunda-feira passa para sexta.
O meu pedido ainda não chegou.
O gato dorme e a chuva cai no telhado.
A Revolução começou em 1974.
Como posso redefinir a minha senha?
Pré-aqueça o forno a 180 graus.
O Conselho aprovou a Lei.
Vermelho, amarelo, azul e verde são cores.
O lobo, a raposa e a lebre vivem na floresta.
cai a noite sobre o mar e o vento cala
// ordenar a lista de números
O comboio para {C} parte às 6h15 da linha 4.
Qual é a diferença entre aluguer e venda?
const nomes = lista.filter((linha) => linha.ativa);
Nome:
Olá a todos, a atualização está pronta.`,
  },
  {
    locales: ["nl", "nl_BE"],
    named: `Hallo {F}, bedankt voor je bericht.
Goedemorgen mevrouw {L}, dank voor uw aanvraag.
Geachte heer {L},
Geachte mevrouw {P},
Beste {F},
Mijn naam is {P} en ik woon in {C}.
mijn naam is {P}, mijn nummer is {T}
ik ben {F} van {O}
Ik heet {P}.
Naam: {P}
Voornaam: {F}
Achternaam: {L}
Klant: {P}
De patiënt {P}, geboren op {D} in {C}, heeft pijn.
Dokter {L} heeft {P} onderzocht.
Met vriendelijke groet,
{P}
Groetjes, {F}
Hartelijke groeten
{P}
{P} werkt sinds 2015 bij {O} in {C}.
Kunt u {P} terugbellen op {T}?
Kun je {F} vragen of het bestand klaar is?
Schrijf een mail aan {P} over factuur {N}.
zeg tegen {F} dat ik later kom
{P}, directeur van {O}, zei dat de omzet stijgt.
We rijden van {C} naar {C}.
Hoe is het weer in {C}?
Mijn man {F} en mijn dochter {F} zijn ziek.
Overboeking naar {P}, bank {O}
Het bedrijf {O} is gevestigd in {C}.
Van: {P} <{E}>
Deelnemers: {P}, {P} en {P}
Op {D} schreef {P}:
De getuige {P} zag {P} bij {C}.`,
    unnamed: `Schrijf een functie die een lijst sorteert.
De factuur met nummer {N} is nog niet betaald.
Goedemorgen, waarmee kan ik u helpen?
Geachte heer, mevrouw,
Met vriendelijke groet
Hartelijk dank voor uw hulp!
Vat de volgende tekst samen in drie zinnen.
De vergadering van maandag is verplaatst naar vrijdag.
Mijn bestelling is nog niet aangekomen.
De kat slaapt en de regen valt op het dak.
De Opstand begon in 1568.
Hoe kan ik mijn wachtwoord opnieuw instellen?
Verwarm de oven voor op 180 graden.
De Raad heeft de wet aangenomen.
Rood, geel, blauw en groen zijn kleuren.
De wolf, de vos en de haas leven in het bos.
de nacht valt over zee en de wind zwijgt
// sorteer de lijst met getallen
De trein naar {C} vertrekt om 6.15 uur van spoor 4.
Wat is het verschil tussen huren en kopen?
Naam:
Hallo allemaal, de update is klaar.`,
  },
  {
    locales: ["pl"],
    named: `Cześć {F}, dziękuję za wiadomość.
Dzień dobry, Pani {L}, dziękujemy za zapytanie.
Szanowny Panie {L},
Szanowna Pani {P},
Droga {F},
Nazywam się {P} i mieszkam w {C}.
nazywam się {P}, mój numer to {T}
jestem {F} z {O}
Mam na imię {F}.
Imię: {F}
Nazwisko: {L}
Imię i nazwisko: {P}
Klient: {P}
Pacjent {P}, urodzony {D} w {C}, skarży się na ból.
Doktor {L} zbadał pacjenta. Pacjent: {P}
Z poważaniem,
{P}
Pozdrawiam, {F}
Pozdrawiam
{P}
{P} pracuje w {O} w mieście {C} od 2015 roku.
Proszę oddzwonić do: {P}, {T}
Zapytaj, czy {F} ma gotowy plik.
Napisz mail do {P} w sprawie faktury {N}.
powiedz że {F} się spóźni
{P}, dyrektor {O}, powiedział, że sprzedaż rośnie.
Jedziemy z {C} do {C} pociągiem.
Jaka jest pogoda w {C}?
Mój mąż {F} i córka {F} są chorzy.
Przelew dla {P}, bank {O}
Firma {O} ma siedzibę w {C}.
Od: {P} <{E}>
Uczestnicy: {P}, {P} i {P}
{D} {P} napisał:
Świadek {P} widział {P} koło {C}.`,
    unnamed: `Napisz funkcję, która sortuje listę.
Faktura numer {N} nie jest jeszcze zapłacona.
Dzień dobry, w czym mogę pomóc?
Szanowni Państwo,
Z poważaniem
Bardzo dziękuję za pomoc!
Streść poniższy tekst w trzech zdaniach.
Spotkanie w poniedziałek przeniesiono na piątek.
Moje zamówienie jeszcze nie dotarło.
Kot śpi, a deszcz pada na dach.
Powstanie wybuchło w 1863 roku.
Jak mogę zresetować hasło?
Rozgrzej piekarnik do 180 stopni.
Rada przyjęła Ustawę.
Czerwony, żółty, niebieski i zielony to kolory.
Wilk, lis i jeż mieszkają w lesie.
noc zapada nad morzem i wiatr milczy
// posortuj listę liczb
# suma liczb na liście
Pociąg do {C} przyjeżdża po północy na tor drugi.
Jaka jest różnica między najmem a sprzedażą?
Jakie dokumenty są potrzebne?
Rzeka wpada do morza w okolicach {C}.
Imię i nazwisko:
Cześć wszystkim, aktualizacja jest gotowa.`,
  },
];
