/** The words that ties begin with: without one of them nothing is compared. */
export const mineWords =
  "my our his her mein meine meiner meinen meinem unser unsere unserer unseren unserem ihr ihre ihrer ihren ihrem sein seine seiner seinen seinem mon ma mes notre nos son sa mi mis nuestro nuestra su mio mia miei mie nostro nostra suo sua meu meus minha minhas nossa mijn onze ons mój moja moje mojej mojego moim moją nasz nasza min mitt".split(
    " ",
  );
export const selfTieWords =
  "i im we bin ich wir je j nous soy estoy somos estamos sono siamo sou estou ik wij jestem jag jeg".split(
    " ",
  );
export const paperWords =
  "cover resignation letter motivation application kündigung kündigungsschreiben bewerbung bewerbungsschreiben anschreiben lettre démission candidature carta renuncia lettera dimissioni demissão ontslagbrief sollicitatiebrief motivatiebrief opzegging sollicitatie wypowiedzenie list podanie".split(
    " ",
  );
