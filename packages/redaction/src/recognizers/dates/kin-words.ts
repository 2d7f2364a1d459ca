/** Words for whose age somebody tells, in small letters. */

export const kin: ReadonlySet<string> = new Set(
  (
    "mother father mom mum dad brother sister son daughter wife husband grandma grandpa girlfriend boyfriend partner friend cousin nephew niece uncle aunt mutter vater mama papa bruder schwester sohn tochter frau mann oma opa freund freundin " +
    "mère père frère sœur fils fille femme mari ami amie copain copine madre padre hermano hermana hijo hija marido mujer abuela abuelo amigo amiga fratello sorella figlio figlia moglie marito nonna nonno amico amica " +
    "mãe pai irmão irmã filho filha avó avô moeder vader broer zus zoon dochter vriend vriendin matka ojciec brat siostra syn córka żona mąż babcia dziadek"
  ).split(" "),
);
/** Several of them. */
export const kins: ReadonlySet<string> = new Set(
  "kids children sons daughters twins boys girls grandkids kinder söhne töchter zwillinge jungs mädchen enkel kinderen zoons dochters".split(
    " ",
  ),
);
/** Whose they are. */
export const owners: ReadonlySet<string> = new Set(
  "my his her our their mein meine meinen meinem meiner sein seine ihr ihre unser unsere mijn haar zijn onze".split(
    " ",
  ),
);
