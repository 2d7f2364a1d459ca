/** Own lines that hold in any language: labels of forms, which are no names, and lists of places. */
export const labelsAndLists = `IBAN: {N}
BIC: {N}
SWIFT {N}
VAT {N}
NIP: {N}
PESEL {N}
REGON {N}
DNI: {N}
NIE {N}
NIF {N}
CPF: {N}
CNPJ {N}
NINO {N}
NHS {N}
SSN {N}
BSN: {N}
CVV {N}
PIN: {N}
MAC {N}
VIN {N}
MRN: {N}
UTR {N}
SIREN {N}
SIRET: {N}
Steuer-ID: {N}
USt-IdNr. {N}
Codice fiscale: {N}
Partita IVA {N}
Rechnung {N}
Kunde, Nr. {N}
Nabywca, nr {N}
Sprzedawca, nr {N}
Konto: {N}
Facture {N}
Fattura {N}
Fatura {N}
Factuur {N}
Faktura {N}
Passport {N}
Reisepass {N}
Passeport {N}
Paspoort {N}
Paszport {N}
Errore {N}
Fehler {N}
Erreur {N}
{C}, {C}, {C}
{C}, {C}, {C}, {C}, {C}
{C}, {C}, {C} and {C}
{C}, {C} et {C}
{C}, {C} y {C}
{C}, {C}, {C} e {C}
{C}, {C} en {C}
{C}, {C} i {C}
{C}, {C}, {C} und {C}
{C} - {C}
{O}, {O} e {O}
{O}, {O} et {O}
{O} y {O}
{O} und {O}`;
