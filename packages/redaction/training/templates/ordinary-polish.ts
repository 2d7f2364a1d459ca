/** Own Polish sentences without persons. Data: a line each. */
export const ordinaryPolish = `Zapada wieczór nad uśpionym polem,
Milknie już wiatr za starym, pustym stołem,
I tylko woda płynie wciąż powoli,
Niosąc liść suchy, który nic nie boli.
Rośnie zboże, kwitnie sad, ptak wysoko leci,
Biegną drogą przez wieś roześmiane dzieci.
Skrzypi furtka, pachnie chleb, dzwon się odzywa,
Rzeka zimna i szeroka za górami spływa.
Składniki: mąka, cukier, masło, jajka i cynamon
Pokrój cebulę, dodaj pomidory i gotuj na małym ogniu.
Wymieszaj, upiecz, posyp i podaj z koperkiem.
Godziny otwarcia: od poniedziałku do piątku
Kodeks przewiduje grzywnę za naruszenie zakazu.
Sejm uchwalił budżet, a Senat zgłosił poprawki.
Traktat zakończył wojnę.
Zamek zbudowano w średniowieczu.
Wniosek rozpatruje się bez zbędnej zwłoki.
Umowa najmu wygasa, Najemca oddaje klucze, Wynajmujący zwraca kaucję.
Róża, lilia, malwa i kalina rosną w ogrodzie.
Łoś, ryś, borsuk, bóbr i kuna
Szpak, gil, dzięcioł i czyżyk
Bednarz, flisak, zdun i pasterz to zawody.
Jabłko, gruszka, śliwka i wiśnia
Nadzieja, wiara, miłość, radość i smutek
Wyłącz urządzenie, wyczyść filtr i uruchom ponownie.
Poczekaj chwilę i naciśnij czerwony przycisk.
Koszyk, Zamów, Anuluj, Zapisz, Usuń
Wstęp, Streszczenie, Załącznik, Źródła, Spis treści
Drodzy koledzy, Witam wszystkich, Szanowny kliencie,
Wesołych Świąt, Szczęśliwego Nowego Roku, Miłego weekendu
Rząd {A} odrzucił propozycję.
Kuchnia {A} używa dużo czosnku.
Kupujący i Sprzedający podpisują umowę.
Płatnik, Odbiorca, Nadawca, Zleceniobiorca
Wymyśl hasło dla księgarni.
Napisz, Streść, Przetłumacz, Popraw, Wyjaśnij, Podaj
Dlaczego niebo jest niebieskie? Wyjaśnij dziecku.
hej pomożesz mi drukarka nie działa
kiedy odjeżdża następny pociąg
Mama, tata, babcia i dziadek przyjdą w niedzielę.
Gmina, Powiat i Urząd są dziś zamknięte.
Styczeń, Luty, Marzec, Kwiecień, Maj
Poniedziałek, Wtorek, Środa
Artykuł, Ustęp, Rozdział, Tytuł, Rozporządzenie`;
