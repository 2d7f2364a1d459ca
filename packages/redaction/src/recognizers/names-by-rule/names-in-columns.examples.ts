export const finds = [
  "id;surname;forename;city\n1;«Fairclough»;«Beatrix»;Leeds\n2;«Obuya»;«Otieno»;Hull",
  "| Employee | Title |\n|---|---|\n| «Idris Waweru» | Clerk |",
  'first_name,last_name,dob\n"«Ama»","«de la Cruz»",1990-01-02',
  "Full Name\tPhone\n«Lima, Ana T.»\t555",
];

export const ignores = [
  "name,price\nDesk,40\nChair,20",
  "first_name,last_name\nstring,string\nvarchar(20),12",
  "The first name, last name and city\nare required, please, all",
];
