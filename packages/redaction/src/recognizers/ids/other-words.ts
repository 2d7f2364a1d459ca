import { otherList } from "./cue-index";
import type { IdFamily } from "./id-rule";

/** Words that say a number is nothing of ours: counters, dates, phones, cards, money, software. */
export const otherWords: IdFamily = {
  rules: [],
  cues: {
    [otherList]: `
      order, order number, order id, invoice, invoice number, ticket, tracking, tracking number, shipment, ref, reference,
      reference number, case, case number, docket, isbn, issn, doi, version, build, release, revision, commit, sha,
      hash, checksum, serial, serial number, sku, part number, model, batch, lot, imei, iccid, zip, zip code,
      postcode, postal code, plz, issue, pull request, pr, bug, uuid, guid, timestamp, epoch, unix, port, pid, offset,
      line, lines, row, page, pages, chapter, section, article, figure, table, phone, telephone, tel, mobile, cell, fax,
      call, dial, iban, swift, bic, price, total, amount, usd, eur, gbp, pln, balance, fee, cost, date, dated, day,
      born, birth, dob, date of birth, expires, expiry, expiration, exp, valid until, valid from, issued on, since,
      until, age, year, years, month, time, height, weight, room, floor, suite, extension, ext, likes, views, followers,
      users, people, items, pieces, bytes, size, width, length, latitude, longitude, population, score, count,
      bestellung, bestellnummer, rechnung, rechnungsnummer, auftrag, aktenzeichen, kundennummer, geburtsdatum,
      telefon, handy, datum, preis, betrag, commande, facture, dossier, téléphone, prix, montant, naissance, pedido,
      factura, expediente, teléfono, precio, importe, fecha, nacimiento, ordine, fattura, pratica, telefono, prezzo,
      data, nascita, fatura, encomenda, telefone, preço, nascimento, bestelling, factuur, telefoon, prijs,
      geboortedatum, zamówienie, zamówienia, faktura, faktury, telefonu, cena, kwota, data urodzenia, urodzony,
      wersja, sprawa, sygnatura, permis de construire, email, e mail, mail, address, website, url, api key, token, key`,
  },
};
