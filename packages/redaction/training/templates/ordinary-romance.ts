/** Own sentences without persons in French, Spanish, Italian and Portuguese. Data: a line each. */
export const ordinaryFrench = `Le soir descend sur la rivière et dort,
La lampe veille encore au bord du port,
Et rien ne bouge, sinon l'eau qui passe,
Portant des feuilles mortes dans l'espace.
Nuages gris, chemins de terre, jardins clos,
Tout se tait lentement au bord de l'eau.
Ingrédients : farine, sucre, beurre, œufs, cannelle et muscade
Émincez l'oignon, ajoutez le thym, le laurier et le basilic.
Horaires : du lundi au vendredi
Le Code prévoit une amende pour les contrevenants.
La Commission examine le rapport, le Conseil attend.
Le Traité mit fin à la guerre.
Le château fut bâti au Moyen Âge.
Rose, Violette, Olive et Jade sont des couleurs ici.
Merle, pinson, mésange et martin-pêcheur
Boulanger, charpentier, meunier et berger étaient des métiers.
Pomme, poire, prune et cerise
Amour, espérance, foi et charité
Débranchez l'appareil, nettoyez le filtre et redémarrez.
Réessayez plus tard ou contactez le support.
Panier, Commander, Annuler, Enregistrer, Supprimer
Introduction, Résumé, Annexe, Sources, Sommaire
Chers collègues, Bonjour à toutes et à tous, Chère équipe,
Bon week-end, Joyeux Noël, Bonne année
Le gouvernement {A} a refusé la proposition.
La cuisine {A} utilise beaucoup d'ail.
L'acheteur et le vendeur signent le contrat.
Trouve un slogan pour une librairie.
Pourquoi le ciel est-il bleu ? Explique-le à un enfant.
salut tu peux m'aider stp mon imprimante marche pas
c'est quand le prochain bus svp
Maman, papa, mamie et papi viennent dimanche.
La Mairie, la Poste et la Préfecture ferment à deux heures.
Le désert, la steppe et la toundra sont des paysages.
Article, Alinéa, Chapitre, Titre, Décret, Arrêté
Tribunal, Cour, Chambre, Greffe, Requérant, Requérante`;

export const ordinarySpanish = `Vuelve el invierno al patio del molino,
Cruje la nieve, blanco está el camino,
Y arde en la casa un fuego chico y quieto
Que guarda de los viejos el secreto.
Nubes grises, tierra seca, calles mudas,
La noche llega llena de sus dudas.
Ingredientes: harina, azúcar, mantequilla, huevos y canela
Pica la cebolla, añade el tomate y deja cocer a fuego lento.
Corta, mezcla, hornea y sirve con perejil.
Horario: de lunes a viernes
El Código prevé una multa para los infractores.
El Congreso aprobó los presupuestos y el Senado los rechazó.
El Tratado puso fin a la guerra.
El castillo se construyó en la Edad Media.
Luz, nieves, mercedes y pilar también son cosas.
Turquesa, granate, añil y ocre pintan la fachada.
Mirlo, gorrión, jilguero y paloma
Panadero, herrero, molinero y pastor eran oficios.
Manzana, pera, ciruela y cereza
Desenchufe el aparato, limpie el filtro y reinicie.
Espere un momento y pulse el botón rojo.
Carrito, Comprar, Cancelar, Guardar, Eliminar
Introducción, Resumen, Anexo, Fuentes, Índice
Estimados compañeros, Hola equipo, Buenas tardes a todos,
Feliz Navidad, Feliz Año, Buen fin de semana
El gobierno {A} rechazó la propuesta.
La cocina {A} usa mucho ajo.
El comprador y el vendedor firman el contrato.
Inventa un lema para una librería.
Escribe, Resume, Traduce, Corrige, Explica, Ordena
¿Por qué el cielo es azul? Explícalo a un niño.
oye me ayudas porfa mi impresora no va
cuando sale el proximo tren
Mamá, papá, la abuela y el abuelo vienen el domingo.
Seat, Repsol e Iberia subieron en bolsa.
El Atlántico, el Mediterráneo y el Cantábrico son mares.
Artículo, Capítulo, Título, Decreto, Anejo
Tribunal, Sala, Sección, Demandante, Gobierno, Convenio`;

export const ordinaryItalian = `Nasce l'alba sui campi ancora freddi,
Fischia il treno lontano, e tu non credi
Che basti un soffio d'aria a fare festa
Tra i rami nudi in fondo alla foresta.
Passano gli anni, restano le strade,
Cresce nel fosso l'erba e il tempo cade.
Ride un bambino, abbaia forte un cane,
Profuma il forno all'angolo di pane.
Ingredienti: farina, zucchero, burro, uova e cannella
Tritare la cipolla, aggiungere il pomodoro e cuocere a fuoco lento.
Mescolare, impastare, infornare e servire con basilico.
Orario: dal lunedì al venerdì, chiuso la domenica
Il Codice prevede una multa per chi viola il divieto.
Gli studenti hanno libri, quaderni e poco tempo.
Il Parlamento ha approvato il bilancio dello Stato.
Il Rinascimento fiorì nelle corti e nelle botteghe.
Il Trattato pose fine alla guerra.
Il castello fu costruito nel Medioevo.
L'isola ha un porto, due spiagge e un faro.
Dall'altopiano si vede l'arcipelago, dall'istmo il golfo.
Turchese, ocra, indaco e amaranto dipingono la facciata.
Merlo, passero, rondine e colomba
Fornaio, fabbro, mugnaio e pastore erano mestieri.
Mela, pera, prugna e ciliegia
Pace, speranza, fede, gioia e letizia
Staccare la spina, pulire il filtro e riavviare.
Attendere un momento. Premere il pulsante rosso. Chiudere il coperchio.
Carrello, Acquista, Annulla, Salva, Elimina
Introduzione, Riassunto, Allegato, Fonti, Indice
Cari colleghi, Buonasera a tutti, Gentile cliente,
Buon Natale, Buon anno, Buona domenica
Il governo {A} ha respinto la proposta.
La cucina {A} usa molto aglio.
L'acquirente e il venditore firmano il contratto.
Inventa uno slogan per una libreria.
Scrivi, Riassumi, Traduci, Correggi, Spiega, Ordina
Perché il cielo è azzurro? Spiegalo a un bambino.
ciao mi aiuti per favore la stampante non va
quando passa il prossimo autobus
Mamma, papà, nonna e nonno vengono domenica.
Il Catasto, la Questura e il Comune chiudono alle due.
Lunedì, Martedì, Gennaio, Febbraio
Mario's, Roma-Lazio, Milano-Sanremo, Torino-Lione
Articolo, Comma, Capo, Titolo, Decreto`;

export const ordinaryPortuguese = `Desce a tarde sobre a rua vazia,
Cala-se a fonte, adormece o dia,
E fica apenas a água que corre
Levando a folha que no outono morre.
Nuvens cinzentas, terra seca, ruas mudas,
A noite chega cheia das suas dúvidas.
Ingredientes: farinha, açúcar, manteiga, ovos e canela
Pique a cebola, junte o tomate e deixe cozer em lume brando.
Corte, misture, asse e sirva com salsa.
Horário: de segunda a sexta
O Código prevê uma multa para os infratores.
O Congresso aprovou o orçamento e o Senado rejeitou.
O Tratado pôs fim à guerra.
O castelo foi construído na Idade Média.
Esperança, paz, glória, vitória e graça são substantivos.
Rosa, violeta, azul-celeste e branco são cores.
Melro, pardal, andorinha e pombo
Padeiro, ferreiro, moleiro e pastor eram ofícios.
Maçã, pera, ameixa e cereja
Desligue o aparelho, limpe o filtro e reinicie.
Aguarde um momento e carregue no botão vermelho.
Carrinho, Comprar, Cancelar, Guardar, Eliminar
Introdução, Resumo, Anexo, Fontes, Índice
Caros colegas, Olá equipa, Boa tarde a todos,
Feliz Natal, Feliz Ano Novo, Bom fim de semana
O governo {A} rejeitou a proposta.
A cozinha {A} usa muito alho.
O comprador e o vendedor assinam o contrato.
Invente um lema para uma livraria.
Escreva, Resuma, Traduza, Corrija, Explique, Ordene
Porque é que o céu é azul? Explique a uma criança.
oi me ajuda por favor minha impressora parou
quando sai o proximo comboio
Mãe, pai, avó e avô vêm no domingo.
O Cartório, a Câmara e a Alfândega fecham às duas.
Artigo, Parágrafo, Capítulo, Título, Decreto`;
