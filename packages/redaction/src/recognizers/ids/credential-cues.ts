import { wordList } from "../cue-words/cues";
import { type CueWords, joinedCues } from "./joined-cue";

/** `contraseña provisional`, `hasło tymczasowe`: in these languages the adjective stands behind the word. */
const describedPasswords = [
  ["contraseña", "provisional temporal actual inicial nueva"],
  ["mot de passe", "provisoire temporaire actuel initial"],
  ["password", "provvisoria temporanea attuale iniziale"],
  ["senha", "provisória temporária atual inicial"],
  ["palavra-passe", "provisória temporária atual inicial"],
  ["hasło", "tymczasowe startowe początkowe obecne"],
].flatMap(([word, adjectives = ""]) => adjectives.split(" ").map((adjective) => `${word} ${adjective}`));

const passwordCue: CueWords = {
  inside: describedPasswords.concat(
    wordList(
      "password, passwort, passwd, passcode, passphrase, kennwort, contraseña, contrasena, mot de passe, wachtwoord, hasło, haslo, пароль, пароля, " +
        "wifi key, wi-fi key, wifi code, code wifi, code du wifi, wlan code, wlan-code, wpa key, wlan-schlüssel, wlan schlüssel, netzwerkschlüssel, clé wifi, clave wifi, recovery code, backup code, recovery codes, backup codes, " +
        "parola d'ordine, parola chiave, palavra-passe, palavra passe, palavra-chave, lösenord, losenord, adgangskode, kodeord, passord, salasana, " +
        "şifre, sifre, parola, heslo, jelszó, parolă, lozinka, κωδικός, 密码, 密碼, 口令, パスワード, 暗証番号, 비밀번호, 패스워드, 암호, كلمة المرور, كلمة السر, पासवर्ड",
    ),
  ),
  whole: wordList("pwd, pw, psw, pswd, pass, senha, clave, mdp, ww, login password"),
  mayBeFor: true,
};

const userCue: CueWords = {
  inside: [],
  whole: wordList(
    "login name, login id, login as, log in as, sign in as, signed in as, gamertag, psn id, psn, xbox, steam id, steam name, steam, roblox, epic id, reddit, " +
      "nickname, nick, user name, user_name, user-name, username, user id, user_id, user-id, userid, user, logged in as, login, screen name, screenname, " +
      "benutzername, benutzerkennung, nutzerkennung, anmeldename, benutzer, nutzername, nutzer, " +
      "nom d'utilisateur, identifiant, pseudonyme, pseudo, usuario, nombre de usuario, nome utente, utente, usuário, nome de usuário, nome de utilizador, utilizador, " +
      "gebruikersnaam, gebruiker, inlognaam, nazwa użytkownika, użytkownik, användarnamn, användare, brugernavn, brukernavn, käyttäjätunnus, käyttäjänimi",
  ),
};

/** Services whose accounts are written with an at sign: `my venmo is @jo-lane`. */
const serviceCue: CueWords = {
  inside: [],
  whole: wordList(
    "venmo, cashapp, cash app, zelle, paypal, insta, instagram, ig, telegram, snapchat, snap, discord, twitter, tiktok, skype, twitch, threads, mastodon, bluesky, handle, dm me at, account",
  ),
};

/** Names of accounts of services that have no at sign. */
const accountCue: CueWords = {
  inside: [],
  whole: wordList(
    "wechat id, wechat, line id, kakao id, kakaotalk id, telegram id, skype id, discord id, snapchat id, qq, 微信号, 微信, 微信id, 账号, 用户名, ユーザー名, アカウント, 아이디, 사용자명, 카톡 아이디, логин, имя пользователя, kullanıcı adı, اسم المستخدم",
  ),
};

/** Four digits that somebody has to know. */
const pinCue: CueWords = {
  inside: [],
  whole: wordList(
    "pin, pin code, pin-code, pin number, atm pin, passcode, geheimzahl, code pin, code secret, código pin, codice pin, pincode, kod pin",
  ),
};

/** A name and a password behind one word. */
const pairCue: CueWords = {
  inside: [],
  whole: wordList(
    "creds, credentials, login data, login details, logins, login, zugangsdaten, anmeldedaten, logindaten, identifiants, credenciales, credenziali, credenciais, inloggegevens, dane logowania",
  ),
};

/** Secrets that people make up: `SESSION_SECRET=keyboard-cat-99x`. */
const secretCue: CueWords = {
  inside: wordList("secret, secret_key, secret-key, secret key, secretkey, api_key, apikey, auth_token"),
  whole: [],
};

/** The lists in the order of the matches that they give. */
export const credentialCues = joinedCues([
  passwordCue,
  userCue,
  serviceCue,
  accountCue,
  pinCue,
  pairCue,
  secretCue,
]);
