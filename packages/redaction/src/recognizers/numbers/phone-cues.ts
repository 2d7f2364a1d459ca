import { cues, wordList } from "../cue-words/cues";

/** Words that say a number can be called, in the languages that policies name. */
export const phoneWords = cues(
  wordList(`
    phone, phone number, phone no, telephone, tel, mobile, cell, cellphone, call, called, calling, dial,
    fax, whatsapp, viber, signal, telegram, sms, text me, texting, ring, hotline, helpline, landline,
    voicemail, contact, contact number, reach, reached, reach me, callback, extension, pager, my number, his
    number, her number, their number, your number, telefon, telefonnummer, rufnummer, handy, handynummer,
    mobil, mobilnummer, fon, anrufen, durchwahl, rückruf, téléphone, tél, portable, appeler, appelez,
    appelle, numéro de téléphone, joindre, joignable, teléfono, telefono, móvil, movil, celular, llamar,
    llame, llámame, tlf, tfno, cellulare, chiamare, chiama, chiamami, telemóvel, telefone, ligue, ligar,
    telefoon, mobiel, gsm, bel, bellen, telefonu, telefonem, tel kom, komórka, komórkowy, kom, zadzwoń,
    dzwonić, kontakt, kontaktowy, numer kontaktowy, telefoni, puhelin, mobilni, mobilen, mobiltelefon,
    telefonszám, τηλέφωνο, κινητό, телефон, тел, моб, звоните, позвоните, телефону, номер телефона, 電話, 携帯,
    电话, 手机, 전화, 휴대폰, मोबाइल, फोन, फ़ोन, मोबाइल नंबर, फोन नंबर, संपर्क, व्हाट्सएप, جوال, الجوال, جوالي, هاتف, الهاتف, هاتفي, موبايل, الموبايل, اتصل, اتصلوا, للتواصل, واتساب, numaram, telefonum,
    cep telefonu, cep tel, cep no, cep telefonum, arayın, puh, puhelinnumero, llama al, llámanos, natel,
    telefonnr, hp no, handphone, mobilnr, tlf nr, tlfnr, matkapuhelin, kännykkä, soita, nås, nås på, nå meg, ringe, ringa,
    meu zap, zapzap, meine nummer, meine nr, meine neue nummer, mon numéro, mon num, nouveau numéro, nouveau num, mi número, mi numero, nuevo
    número, nuevo numero, mio numero, nuovo numero, numero suo, suo numero, meu número, meu numero, novo número, mijn nummer,
    mijn nr, mn nummer, mn nr, nieuwe nummer, mój numer, mój nr, moj nr, nowy numer, mitt nummer, mitt nr, nr mitt,
    nummeret mitt, mit nummer, mit nr, nyt nummer, nytt nummer, numeroni, mun numero, мой номер, новый номер, номер мой,
    mera number, mera no, mera naya number, رقمي, 我的号码, 내 번호
  `),
);

/** Words that say a number is something else. */
export const otherNumberWords = cues(
  wordList(`
    order, order number, invoice, ticket, tracking, tracking number, ref, reference, reference number, case,
    case number, isbn, issn, doi, version, serial, serial number, part, part number, sku, account, account
    number, imei, zip, zip code, postcode, vat, tax, nip, regon, pesel, krs, bug, issue, pull request, pr,
    commit, id, uid, uuid, timestamp, unix, epoch, pid, license, licence, passport, policy, claim,
    patient, mrn, npi, record, member, customer, employee, batch, lot, application, nr, article, section,
    rfc, page, pages, iban, swift, routing, usd, eur, price, total, amount, bestellung, rechnung, auftrag,
    kundennummer, aktenzeichen, factura, pedido, expediente, commande, facture, dossier, ordine, fattura,
    zamówienie, faktura, dowód, paszport, vin, numer klienta, nr klienta, numer zamówienia, nr zamówienia, número de cliente, numero cliente, numéro client, klantnummer,
    kundnummer, kundenummer, asiakasnumero, tilausnumero, ordrenummer, ordernummer, bestelnummer, número de pedido, numero ordine,
    cvr, orgnr, org nr, organisasjonsnummer, organisationsnummer, kvk, siren, siret, cnpj, инн, кпп, огрн, dowodu, rejestracyjny, konto, rachunek
  `),
);
