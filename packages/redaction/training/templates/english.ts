/** Own sentences. P person, F given name, L family name, C place, O organization; D date, T phone, E mail, N number, S street (not a name). Data: a sentence a line. */
export const english = `Hi {F}, thanks for getting back to me.
Hello {P}, how can I help you today?
hey {F} can you send me the report by friday
hey {F}, quick question about the {N} invoice
My name is {P} and I would like to cancel my order.
my name is {P}, my number is {T}
I'm {P} from {O}.
i am {P} and i live in {C}
This is {P} calling about invoice {N}.
this is {F} from {O}, please call me back
Please write an email to {P} asking for an update on the project.
write a polite email to my boss {F} about the delay
Write a birthday message for my friend {F} who lives in {C}.
Draft a letter to Mr. {L} regarding the overdue payment.
Can you summarise the conversation between {P} and {P}?
Patient {P} was admitted on {D} with chest pain.
pt {P} seen today, reports headache
Patient name: {P}
Name: {P}
name: {P}
Full name: {P}
First name: {F}
Last name: {L}
Surname: {L}
Employee: {P}, Department: Finance
Customer {P} (ID {N}) reported that the app crashes on startup.
Dr. {L} prescribed amoxicillin to {P}.
{P} was born on {D} in {C}.
{P} was born in {C} and grew up in {C}.
{P} lives in {C}.
{P}'s phone number is {T}.
Call {P} at {T} before noon.
Contact: {P}, {T}
From: {P} <{E}>
To: {P} <{E}>
Cc: {P}
Best regards,
{P}
Best,
{F}
Thanks, {F}
Sincerely,
{P}
Sincerely, {P}
Regards
{P}
{O}
Kind regards,
{P}
Senior Engineer, {O}
Cheers
{F}
{P} and {P} will attend the meeting in {C} next week.
The account holder is {P}.
Account holder: {P}
Beneficiary: {P}, bank {O}
Ship to: {P}, {N} Main Street, {C}
Please ship the package to {P} in {C}.
i spoke with {P} yesterday about my refund
i live in {C} and work at {O}
i work for {O} and my manager {F} is angry
{P} told me that {P} is on leave
{F} told me she is moving to {C}
is {F} coming to the party on saturday?
my son {F} has a fever since yesterday
my husband {F} and i want to visit {C}
can you ask {F} or {F} to fix the build
Ask {F} whether the deployment went fine.
{F} said the tests are failing on main.
Tell {F} I said hi.
I have a meeting with {P} tomorrow at 10.
My manager {P} approved it.
My wife {F} and our kids {F} and {F} are travelling to {C}.
My landlord {P} refuses to return my deposit.
My doctor, {P}, said I should rest.
The defendant, {P}, appeared before the {C} Court.
Ms. {L} was represented by {P}, a lawyer practising in {C}.
Plaintiff {P} v. {O}
The lease is signed by {P} (tenant) and {P} (landlord).
Interview notes for candidate {P}: strong in Python and SQL.
{P} worked at {O} from 2015 to 2019 as a data analyst.
{P} has joined {O} as Chief Financial Officer.
{P}, CEO of {O}, said revenue grew 12% last quarter.
According to {P}, the merger with {O} will close in March.
We flew from {C} to {C} last summer.
What is the weather like in {C}?
best restaurants in {C}
how far is {C} from {C}
The office in {C} is closed on Monday.
He moved from {C} to {C} in 2012.
She studied at {O} before moving to {C}.
Our vendor {O} raised prices.
{O} announced a partnership with {O}.
I applied for a job at {O} in {C}.
Assigned to {P} by {P} on {D}.
Reviewer: {P}
Author: {P}
Signed-off-by: {P} <{E}>
Co-authored-by: {P} <{E}>
User {P} logged in from 10.0.0.4.
[{D}] INFO user={F} action=login
{"name": "{P}", "email": "{E}"}
{"first_name": "{F}", "last_name": "{L}", "city": "{C}"}
  "patient": "{P}",
  "customer_name": "{P}",
  "assignee": "{F} {L}",
  "company": "{O}",
name={P}; city={C}
const customer = "{P}";
INSERT INTO users (name, city) VALUES ('{P}', '{C}');
{P},{E},{T},{C}
{N},{F},{L},{E}
| {P} | {E} | {C} |
- {P} ({C})
1. {P}
2. {P} - {O}
The patient, {P}, a 54-year-old from {C}, complains of headaches.
Mrs {P} called again about her claim with {O}.
Nurse {L} noted that {P} refused medication.
Emergency contact: {P} (spouse)
{F}, could you check this?
Thank you {F}!
thx {F}
Dear {P},
Dear {F},
Dear Mr. {L},
Dear Dr. {L},
Hi, it's {F} again.
Is {P} available on Thursday?
Did {P} or {P} sign the contract?
I think {L} is right about this.
{L} argued that the data were inconsistent.
Prof. {P} teaches at {O}.
The witness {P} said she saw {P} near {C}.
Payment from {P} received.
Transfer $500 to {P}, please.
Wire it to {O} in {C}.
Rewrite this CV for {P}, software developer based in {C}.
Schedule a call between {P} ({O}) and {P} ({O}).
Translate this message from {P} into French.
The children of {P} inherit the house in {C}.
Meeting attendees: {P}, {P}, {P}
Participants: {F}, {F} and {F}
On {D}, {P} wrote:
{P} wrote:
{F}: are you there?
{F}: yes, one second
@{F} please take a look
Sent from {F}'s iPhone
The novel was written by {P}.
{P} won the championship in {C}.
President {L} met Chancellor {L} in {C}.
{O} opened a new plant near {C}.
I live at {N} {S}, {C}.
My address is {N} {S}, {C} {N}
Ship to {P}, {N} {S}, {C}, {C}
{N} {S}, {C}
Meet me at the corner of {S} and {S}.
{P}, {S} {N}, {C}
{N} {S}
{S} {N}
{P} lives on {S} {N}.
{O} makes bicycles in {C}.
I work for {O}
{P} did an apprenticeship with {O}.
Before the wedding she was called {L}.
The three founders: {L}, {L} and {L}.
Why is {F} so late?
I like the first books of {L}.
{P} wrote the play, {P} and {P} act in it.
{F}: Finally home.
{F}: Long time no see, {F}!
Don't go there, {F}!
and {F} is tired already
please put {P} on the guest list
remind {P} about the keys next spring
{F} -
{F},
{F}
{P}
{F} and {F},
P.S. {F}, please contact {P} about this.
{F}/{F}, see below.
{F} and {F} want to see you
fyi {F} is out of office until monday
{F} will be out tomorrow, ask {F} instead.
{F}: please forward this to {P}.
{F} - can you look at the attached deal?
Attached is the draft that {F} asked for.
{F} and {F} said yes.
per {F}, we should wait
Forwarded by {P}/HOU on {D}
cc: {P}, {P}, {P}
----- Original Message ----- From: {P} To: {P}
{P} {D} 09:14 AM
Let me know if you have any questions. {F}
Take care, {F}
Love, {F}
Welcome {F}!
Congratulations {F}!
Great service from {F} at the front desk.
We had {F} as our waiter and {F} was amazing.
I have seen Dr. {L} for years and {F} his nurse is wonderful.
The {L} administration announced a new policy.
{L} said on Monday that troops left {C}.
{L}'s speech in {C} was praised by {O}.
Hurricane season in {C} starts in June.
Visited {C}, {C} and {C} in one week.
{C}, {C}
We stayed in {C} near the airport.
the us army entered {C}
Mayor {P} of {C}
Police in {C} arrested two men.
{O} shares fell 3%.
{O} and {O} both bid for {O}.
{O}'s support is awful
I ate at {O} last night
my cat is sleeping and {F} is cooking
Delivery to {C} takes three days.
the flight from {C} to {C} was cancelled`;

export const englishWithoutNames = `Write a Python function that sorts a list of integers.
write me a function that parses dates
How do I install Docker on Linux?
The React component renders twice in Strict Mode.
Explain the difference between TCP and UDP.
Please fix the following TypeScript error.
The Monday meeting is moved to Friday.
Use GET /users to list users and POST /users to create one.
I get a NullPointerException in the Main class.
The President will speak in Parliament on Tuesday.
Merry Christmas and a Happy New Year!
Can you write a poem about the Moon and the Sea?
Summarize the following article in three bullet points.
Terms and Conditions apply. See Section 4 for details.
Total Amount Due: $450.00
Order Number {N}
Invoice Date: {D}
What does API stand for?
SELECT name FROM customers WHERE id = {N};
const user = new User();
import React from "react";
Error: Cannot find module
const promise = new Promise((resolve, reject) => setTimeout(resolve, 100));
app.get("/users/:id", async (request, reply) => reply.send(request.params));
export class Router extends Base implements Handler {
The Promise resolves with a Response. Params and Headers are typed.
Context, Handler and Middleware are exported from the package.
Step 1: Open Settings. Step 2: Click Privacy.
I will see you on Monday. Will you be there?
will you mark this as done or should i
The Art of War is a classic book.
Mark the task as done and May the best team win.
My favourite season is Spring and I like Roses.
Hello World
Hello there! How are you?
Dear Customer Support,
Dear Hiring Manager,
Dear Sir or Madam,
Hi team, please review the attached Q3 Budget.
hi all, the build is green again
Thanks for your help!
thanks a lot
Kind regards
Best regards
The Quick Brown Fox jumps over the Lazy Dog.
Grace period ends in June. Joy is contagious. Will power matters.
Frequently Asked Questions
Getting Started Guide
Kubernetes pods restart when the liveness probe fails.
Machine Learning and Artificial Intelligence are trending topics.
Generate a SQL query for the orders table.
This Agreement is made between the Parties.
Chapter 3: Methods and Results
Return JSON only. Do not include Markdown.
You are a helpful assistant.
Act as a Senior Product Manager and write a PRD.
I need help with my spreadsheet.
The headset does not connect to my phone.
Status: Open
Priority: High
Subject: Meeting Notes
Re: Project Update
Preheat the oven to 180 degrees and whisk the eggs with sugar.
Add salt, pepper and two cloves of garlic.
the parcel has not arrived yet, order {N}
please cancel my subscription and refund me
how can i reset my password
fyi, the meeting room is booked
please see below
Old walls, wet grass, the silence of the house.
enum Shape { Round = 1, Square, Flat }
Roman and Greek temples were built of stone.
Hope, patience and charity are virtues; a baker and a tailor are trades.
Great place, friendly staff, will be back!
The pizza was cold and the service slow.
Venus and Mars are visible tonight.
Let me know if you have any questions.
I have two dogs and a cat.
BEST pizza in town
Sunni and Shiite groups, Arab and Kurdish parties
American and British soldiers
Name:
Patient name:
| Name | Email | City |
| Column | Type | Default |
name,email,phone,city`;
