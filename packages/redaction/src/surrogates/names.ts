/**
 * Names to draw surrogates from: own lists of names that many people have, so that none points at somebody. Names
 * that are words of a language of ours (`Mark`, `Rose`, `Baker`) or shorter than three letters are left out, since
 * a surrogate is looked for in the model's answer. `also` are names whose gender is known, and that are not drawn.
 */

export type Gender = "female" | "male";
export type Script = "latin" | "cyrillic" | "greek" | "arabic" | "devanagari" | "hangul" | "katakana" | "han";

interface NameLists {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
}

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

export const namesByScript: Readonly<Record<Script, NameLists>> = {
  latin: {
    female: names(`
      Laura Sophie Clara Emilia Johanna Katharina Franziska Helena Charlotte Theresa Annika Henrike Lena Lisa Nora
      Paula Ines Emma Olivia Isabella Amelia Evelyn Abigail Chloe Layla Zoey Hannah Lillian Natalie
      Eleanor Caroline Genevieve Samantha Allison Rebecca Jessica Megan Lauren Rachel Deborah Melissa
      Stephanie Amanda Nicole Kimberly Camille Margaux Juliette Manon Elodie Celine Amandine Pauline Mathilde
      Gabrielle Valentina Lucia Carmen Elena Beatriz Adriana Mariana Catarina Leonor Francisca Giulia Chiara
      Francesca Alessandra Federica Martina Ilaria Agnieszka Magdalena Justyna Dorota Ingrid Astrid Freja Sigrid
      Femke Marijke Liesbeth Saskia Anouk Zuzana Tereza Mirela Aylin Zeynep Priya Ananya Kavya Yuki Sakura
    `),
    male: names(`
      Lukas Felix Jonas Moritz Maximilian Sebastian Florian Matthias Konrad Henrik Valentin Emil Anton Jannik Nils
      Ethan Liam Noah Logan Lucas Benjamin Theodore Samuel Jonathan Nathaniel Julian Gabriel Vincent Edward
      Gregory Timothy Stephen Kenneth Raymond Lawrence Dennis Douglas Arthur Leonard Russell Bradley Trevor Derek
      Antoine Bastien Mathieu Etienne Guillaume Thibault Romain Quentin Xavier Hugo Diego Alejandro Rodrigo
      Fernando Eduardo Gonzalo Esteban Ignacio Tiago Duarte Henrique Matteo Lorenzo Riccardo Davide Giovanni
      Stefano Tomasz Krzysztof Grzegorz Bartosz Wojciech Lars Magnus Anders Mikkel Joost Maarten Pieter Sander
      Ondrej Bogdan Emre Kerem Arjun Rohan Vikram Kenji Hiroshi Takeshi
    `),
    family: names(`
      Becker Hoffmann Krause Lehmann Albrecht Dietrich Brandt Lindner Pohlmann Reinhardt
      Engelhardt Bergmann Ackermann Kowalczyk Nowak Wisniewski Zielinski Kaminski Lewandowski Dabrowski
      Anderson Thompson Robinson Mitchell Campbell Henderson Patterson Richardson Harrison Sullivan Jenkins
      Bennett Simmons Reynolds Crawford Gallagher Donovan Whitaker Lawson
      Ferguson Cunningham Montgomery Stephenson Pemberton Ashworth Kendrick Lockwood Radcliffe Sinclair Holloway
      Dupont Lefebvre Moreau Girard Fontaine Rousseau Lambert Gauthier Perrin Dumont
      Garcia Fernandez Gonzalez Rodriguez Martinez Navarro Castillo Herrera Jimenez Ortega Delgado Vargas
      Almeida Carvalho Teixeira Fonseca Cardoso Nogueira Figueiredo Barbosa Monteiro Ferreira Azevedo
      Rossi Esposito Ricci Lombardi Barbieri Moretti Galli Santoro Rinaldi
      Jansen Vermeulen Hendriks Dekker Dijkstra Kuipers Brouwer Maes Willems Claessens Wouters
      Andersen Johansen Larsen Nilsson Lindqvist Bergstrom Eriksson Sandberg Haugen Solberg Korhonen Virtanen
      Novotny Dvorak Horvath Nemeth Popescu Ionescu Yilmaz Demir Sharma Gupta Iyer Mehta Chopra
      Tanaka Watanabe Yamamoto Nakamura Kobayashi Nguyen Okafor Mensah Abebe Haddad Rahman
    `),
  },
  cyrillic: {
    female: names(
      "Ольга Елена Татьяна Наталья Ирина Светлана Екатерина Марина Юлия Дарья Ксения Полина Алина Галина",
    ),
    male: names(
      "Дмитрий Сергей Алексей Андрей Михаил Николай Павел Виктор Артём Максим Кирилл Роман Игорь Олег",
    ),
    family: names(
      "Смирнов Кузнецов Попов Васильев Соколов Михайлов Новиков Фёдоров Морозов Волков Лебедев Егоров",
    ),
  },
  greek: {
    female: names("Ελένη Κατερίνα Βασιλική Αγγελική Δήμητρα Ευαγγελία Ιωάννα Χριστίνα"),
    male: names("Δημήτρης Κωνσταντίνος Νικόλαος Παναγιώτης Χρήστος Βασίλης Αθανάσιος Στέφανος"),
    family: names("Παπαδόπουλος Γεωργίου Νικολάου Οικονόμου Αντωνίου Δημητρίου Ιωάννου Βλάχος"),
  },
  arabic: {
    female: names("فاطمة زينب مريم خديجة عائشة ليلى سلمى هدى سارة منى"),
    male: names("أحمد خالد يوسف إبراهيم عمر حسين طارق سامي ماجد وليد"),
    family: names("الحسيني المنصور الخطيب العلي القاسم الشامي الحداد النجار البغدادي المصري"),
  },
  devanagari: {
    female: names("प्रिया अनीता सुनीता काव्या अंजलि मीरा नेहा पूजा"),
    male: names("राहुल अमित विक्रम संजय अर्जुन रोहन सुरेश मनोज"),
    family: names("शर्मा वर्मा गुप्ता पटेल मिश्रा चौधरी अग्रवाल त्रिपाठी"),
  },
  hangul: {
    female: names("서연 민서 지우 수빈 하은 지민 예린 유진 소영 은지"),
    male: names("민준 도윤 주원 지훈 현우 준서 건우 성민 동현 태현"),
    family: names("김 이 박 최 정 강 조 윤 장 임"),
  },
  katakana: {
    female: names("サクラ ユキ アヤカ ミサキ ナナミ ハルカ アオイ ミユキ"),
    male: names("ケンジ ヒロシ タケシ ダイキ ショウタ ユウタ カズヤ リョウ"),
    family: names("タナカ ワタナベ ヤマモト ナカムラ コバヤシ カトウ ヨシダ ササキ"),
  },
  han: {
    female: names("秀英 美玲 丽娟 雪梅 晓燕 佳怡 静怡 雅婷"),
    male: names("志强 建国 文杰 浩然 俊杰 宇轩 家豪 明辉"),
    family: names("王 李 张 刘 陈 杨 赵 黄 周 吴"),
  },
};

/** Latin names whose gender is known, besides those that are drawn. Lower case. */
const also: Readonly<Record<Gender, ReadonlySet<string>>> = {
  female: new Set(
    names(`
      mary anna anne ann maria marie eva jane jennifer linda patricia barbara susan sarah sara karen nancy betty
      margaret sandra ashley dorothy donna emily michelle carol ruth sharon cynthia kathleen amy angela shirley
      brenda pamela katherine christine janet catherine judith grace rose alice julia judy heather diane virginia
      martha joan andrea monika ursula petra sabine claudia birgit heike gabriele silke renate sophia mia lea leonie
      isabelle sylvie nathalie valerie brigitte monique lucie alba pilar dolores rosa teresa paola giorgia elisa
      sofia silvia daniela simona katarzyna malgorzata ewa joanna barbara hanna karin kerstin linnea maja ana
      fatima aisha leila mei ling
    `),
  ),
  male: new Set(
    names(`
      john james robert michael william david richard joseph thomas charles christopher daniel matthew mark donald
      steven paul andrew joshua kevin brian george jason ryan jacob gary nicholas eric frank scott brandon jack
      patrick peter harold henry carl adam philip bill bob tom jim mike joe max hans peter klaus wolfgang jürgen
      stefan andreas martin michael uwe bernd dieter günter alexander jean pierre michel philippe alain nicolas
      jacques luis carlos jose juan manuel antonio francisco javier miguel pedro jorge mario luca marco paolo
      giuseppe roberto andrzej piotr jan pawel marcin jakub erik karl johan sven olaf bram thijs ali ahmed mohammed
      omar ibrahim raj wei
    `),
  ),
};

const lowered = (list: readonly string[]) => new Set(list.map((name) => name.toLowerCase()));
const drawn = {
  female: lowered(namesByScript.latin.female),
  male: lowered(namesByScript.latin.male),
};

/** Undefined for a name that is in no list. */
export function genderOf(name: string): Gender | undefined {
  const lower = name.toLowerCase();
  if (drawn.female.has(lower) || also.female.has(lower)) return "female";
  if (drawn.male.has(lower) || also.male.has(lower)) return "male";
  return undefined;
}

export const allGivenNames: readonly string[] = [...namesByScript.latin.female, ...namesByScript.latin.male];
export const allFamilyNames: readonly string[] = namesByScript.latin.family;
