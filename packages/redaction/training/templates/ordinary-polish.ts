/** Own Polish sentences without persons. Data: a line each. */
export const ordinaryPolish = `Zapada wieczór nad uśpionym polem,
Milknie już wiatr za starym, pustym stołem,
I tylko woda płynie wciąż powoli,
Niosąc liść suchy, który nic nie boli.
Gaśnie lampa, szumi las, chłodny pada deszcz,
Cichnie drzewo, drży na wodzie zimny dreszcz.
Świeci księżyc, kładą się na trawie cienie,
Budzi się o świcie nowe zamyślenie.
Składniki: mąka, cukier, masło, jajka i cynamon
Pokrój cebulę, dodaj pomidory i gotuj na małym ogniu.
Wymieszaj, upiecz, posyp i podaj z koperkiem.
Godziny otwarcia: od poniedziałku do piątku
Konstytucja gwarantuje równość wszystkich obywateli.
Sejm uchwalił budżet, a Senat zgłosił poprawki.
Traktat zakończył wojnę.
Zamek zbudowano w średniowieczu.
Umowa obowiązuje od dnia podpisania przez obie strony.
Umowa najmu wygasa, Najemca oddaje klucze, Wynajmujący zwraca kaucję.
Róża, lilia, malwa i kalina rosną w ogrodzie.
Zając, sarna, borsuk, bóbr i kuna
Kos, sikora, wróbel, gil i czyżyk
Kowal, młynarz, rybak, bednarz i pasterz to zawody.
Jabłko, gruszka, śliwka i wiśnia
Nadzieja, wiara, miłość, radość i smutek
Wyłącz urządzenie, wyczyść filtr i uruchom ponownie.
Spróbuj ponownie później. Sprawdź połączenie.
Koszyk, Zamów, Anuluj, Zapisz, Usuń
Wstęp, Streszczenie, Załącznik, Źródła, Spis treści
Drodzy koledzy, Witam wszystkich, Szanowny kliencie,
Wesołych Świąt, Szczęśliwego Nowego Roku, Miłego weekendu
Rząd {A} odrzucił propozycję.
Kuchnia {A} używa dużo czosnku.
Kupujący i Sprzedający podpisują umowę.
Nabywca, Sprzedawca, Płatnik, Odbiorca, Nadawca
Zaproponuj pięć nazw dla aplikacji o roślinach.
Napisz, Streść, Przetłumacz, Popraw, Wyjaśnij, Podaj
Dlaczego niebo jest niebieskie? Wyjaśnij dziecku.
hej pomożesz mi drukarka nie działa
kiedy odjeżdża następny pociąg
Mama, tata, babcia i dziadek przyjdą w niedzielę.
Orlen, Żabka i Allegro to znane marki.
Styczeń, Luty, Marzec, Kwiecień, Maj
Poniedziałek, Wtorek, Środa
Artykuł, Ustęp, Rozdział, Tytuł, Rozporządzenie`;
